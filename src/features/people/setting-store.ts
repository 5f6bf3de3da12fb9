/** Queries on what is mine alone: settings, hours, time away, mutes; and on when words reach somebody. */
import { sql } from 'kysely';
import { reachesAt, type Availability } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { membersOf, partiesNamed } from './circle-store.ts';
import { usualSettings, type Mute, type OwnSettings, type Plate } from './setting.ts';

/** Zone, hours and time away of these people, by id. */
export async function availabilityOf(
  db: Reading,
  people: readonly string[],
): Promise<Map<string, Availability>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<Availability & { id: string }>`
    select p.id, p.time_zone as "timeZone",
      coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time) order by h.weekday)
        from working_hours h where h.person_id = p.id), '[]') as hours,
      coalesce((select json_agg(json_build_object('from', a.from_day, 'until', a.until_day) order by a.from_day)
        from time_away a where a.person_id = p.id), '[]') as away
    from person p where p.id = any (${[...people]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...availability }) => [id, availability]));
}

const membersLookedAt = 200;

/** When words sent now reach a party: a person inside their hours, a team as soon as one of its members is reached (B02). */
export async function reachesWhen(
  db: Reading,
  party: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const kind = (await partiesNamed(db, [party])).get(party)?.kind;
  const people = kind === 'team' ? await membersOf(db, party, membersLookedAt) : [party];
  const moments = [...(await availabilityOf(db, people)).values()].map((person) => reachesAt(now, person));
  return moments.toSorted(Temporal.Instant.compare)[0] ?? now;
}

/** The state of somebody's plate and nothing more, for whoever is about to ask them (B42). */
export async function plateOf(db: Reading, person: string): Promise<Plate> {
  const { rows } = await sql<{ plate: Plate | null }>`select plate_of(${person}::uuid) as plate`.execute(db);
  return rows[0]?.plate ?? 'open';
}

/** My own settings, or what holds until I say otherwise. */
export async function ownSettings(db: Reading): Promise<OwnSettings> {
  const row = await db.selectFrom('own_setting').selectAll().executeTakeFirst();
  if (!row) return usualSettings;
  return {
    plate: row.plate as Plate,
    toldADay: row.told_a_day,
    toldAWeek: row.told_a_week,
    digestAt: row.digest_at?.slice(0, 5) ?? null,
    toldAtOnce: row.told_at_once,
    thanksDefault: row.thanks_default as OwnSettings['thanksDefault'],
    firstStepsDone: row.first_steps_done,
    guideLookedOverAt: row.guide_looked_over_at,
  };
}

/** What I muted; nobody else ever learns of it. */
export async function mutesOf(db: Reading): Promise<Mute[]> {
  const rows = await db.selectFrom('mute').select(['kind', 'what', 'since']).orderBy('since').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Mute['kind'] }));
}
