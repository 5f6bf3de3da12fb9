/** Queries on what is mine alone: settings, hours, time away, mutes; and on when words reach somebody. */
import { sql, type RawBuilder } from 'kysely';
import { reachesAt, usualDaysIn, type Availability, type WorkingHours } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { membersOf } from '../circles/circle-store.ts';
import { usualSettings, type Mute, type OwnSettings, type Plate } from './setting.ts';

export type AvailabilityFound = (Availability & { id: string })[];

/** Zone, hours and time away of these people within a query, to be read by `availabilityIn`. */
export const availabilityFound = (people: RawBuilder<unknown>): RawBuilder<AvailabilityFound> => sql`(
  select coalesce(json_agg(one), '[]') from (
    select who.id, who.time_zone as "timeZone",
      coalesce((select json_agg(json_build_object('weekday', h.weekday, 'from', h.from_time, 'until', h.until_time) order by h.weekday)
        from working_hours h where h.person_id = who.id), '[]') as hours,
      coalesce((select json_agg(json_build_object('from', a.from_day, 'until', a.until_day) order by a.from_day)
        from time_away a where a.person_id = who.id), '[]') as away
    from person who where who.id = any (${people})) one)`;

/** The same by person. */
export const availabilityIn = (found: AvailabilityFound): Map<string, Availability> =>
  new Map(found.map(({ id, ...availability }) => [id, availability]));

/** Zone, hours and time away of these people, by id. */
export async function availabilityOf(
  db: Reading,
  people: readonly string[],
): Promise<Map<string, Availability>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ found: AvailabilityFound }>`
    select ${availabilityFound(sql`${[...people]}::uuid[]`)} as found`.execute(db);
  return availabilityIn(one(rows).found);
}

/** The same of one person; of nobody by that id, the usual days. */
export const daysOf = async (db: Reading, person: string): Promise<Availability> =>
  (await availabilityOf(db, [person])).get(person) ?? usualDaysIn('UTC');

const membersLookedAt = 200;

/** Those of a team whom anything reaches: they have been here; while nobody has, all of them, as soon as they come. */
async function membersReached(db: Reading, team: string): Promise<string[]> {
  const members = await membersOf(db, team, membersLookedAt);
  if (members.length === 0) return [];
  const here = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', members)
    .where('hereSince', 'is not', null)
    .execute();
  return here.length > 0 ? here.map(({ id }) => id) : members;
}

/** When words sent now reach a party: a person inside their hours, a team as soon as one of its members is reached (B02). */
export async function reachesWhen(
  db: Reading,
  party: string,
  now: Temporal.Instant,
  known?: ReadonlyMap<string, Availability>,
): Promise<Temporal.Instant> {
  const days = known?.get(party);
  if (days) return reachesAt(now, days);
  const oneself = await availabilityOf(db, [party]);
  const found = oneself.size > 0 ? oneself : await availabilityOf(db, await membersReached(db, party));
  const moments = [...found.values()].map((person) => reachesAt(now, person));
  return moments.toSorted(Temporal.Instant.compare)[0] ?? now;
}

/** The state of somebody's plate and nothing more, for whoever is about to ask them (B42). */
export async function plateOf(db: Reading, person: string): Promise<Plate> {
  const { rows } = await sql<{ plate: Plate | null }>`select plate_of(${person}::uuid) as plate`.execute(db);
  return rows[0]?.plate ?? 'open';
}

/** My own settings, or what holds until I say otherwise. */
export async function ownSettings(db: Reading): Promise<OwnSettings> {
  const row = await db
    .selectFrom('ownSetting')
    .select(['plate', 'toldADay', 'toldAWeek', 'digestAt', 'digestOff', 'toldAtOnce', 'letterSays'])
    .select(['thanksDefault', 'firstStepsDone', 'guideLookedOverAt'])
    .$narrowType<Pick<OwnSettings, 'plate' | 'letterSays' | 'thanksDefault'>>()
    .executeTakeFirst();
  if (!row) return usualSettings;
  const { digestOff, digestAt, ...settings } = row;
  return { ...settings, digestAt: digestOff ? null : (digestAt?.slice(0, 5) ?? 'usual') };
}

const digestColumns = (at: string | null) => ({
  digestAt: at === 'usual' ? null : at,
  digestOff: at === null,
});

/** Changes what is given of my own settings; the rest stays as it was. */
export async function keepSettings(tx: Writing, person: string, change: Partial<OwnSettings>): Promise<void> {
  const { digestAt, ...same } = change;
  const row = { ...same, ...(digestAt === undefined ? {} : digestColumns(digestAt)) };
  if (Object.values(row).every((value) => value === undefined)) return;
  await tx
    .insertInto('ownSetting')
    .values({ personId: person, ...row })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
    .execute();
}

/** Marks a step of the first-visit path as taken or put aside; it is not offered again. */
export async function finishFirstStep(tx: Writing, person: string, step: string): Promise<void> {
  const { firstStepsDone } = await ownSettings(tx);
  if (!firstStepsDone.includes(step))
    await keepSettings(tx, person, { firstStepsDone: [...firstStepsDone, step] });
}

/** Replaces my working hours. */
export async function keepHours(tx: Writing, person: string, hours: readonly WorkingHours[]): Promise<void> {
  await tx.deleteFrom('workingHours').where('personId', '=', person).execute();
  await tx
    .insertInto('workingHours')
    .values(
      hours.map(({ weekday, from, until }) => ({
        personId: person,
        weekday,
        fromTime: from,
        untilTime: until,
      })),
    )
    .execute();
}

/** Replaces the spans in which I am away. */
export async function keepAway(tx: Writing, person: string, away: Availability['away']): Promise<void> {
  await tx.deleteFrom('timeAway').where('personId', '=', person).execute();
  if (away.length === 0) return;
  await tx
    .insertInto('timeAway')
    .values(away.map(({ from, until }) => ({ personId: person, fromDay: from, untilDay: until })))
    .execute();
}

/** What I muted; nobody else ever learns of it. */
export async function mutesOf(db: Reading): Promise<Mute[]> {
  const rows = await db.selectFrom('mute').select(['kind', 'what', 'since']).orderBy('since').execute();
  return rows as Mute[];
}

export async function keepMute(tx: Writing, person: string, mute: Mute): Promise<void> {
  await tx
    .insertInto('mute')
    .values({ personId: person, ...mute })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function dropMute(tx: Writing, { kind, what }: Pick<Mute, 'kind' | 'what'>): Promise<void> {
  await tx.deleteFrom('mute').where('kind', '=', kind).where('what', '=', what).execute();
}
