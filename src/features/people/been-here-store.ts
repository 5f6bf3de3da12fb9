/** Who has been here: signed in at least once. Everything that counts, tells or waits for people asks here. */
import { sql, type RawBuilder } from 'kysely';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { entry, one } from '#platform/defined.ts';
import { membersOf } from './circles/circle-store.ts';
import { awayOn } from './settings/setting.ts';
import { availabilityOf } from './settings/setting-store.ts';

/** Whether this person of a query has been here and is here still. */
export const hasBeenHere = (person: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${person}.here_since`)} is not null and ${sql.ref(`${person}.left_at`)} is null)`;

/** Those of these people who have been here, with the day since when. */
async function hereSince(db: Reading, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'hereSince'])
    .where('id', 'in', [...people])
    .where(hasBeenHere('person'))
    .execute();
  return new Map(rows.map(({ id, hereSince: since }) => [id, since!]));
}

/** Those of these people who have been here. */
export const hereAmong = async (db: Reading, people: readonly string[]): Promise<Set<string>> =>
  new Set((await hereSince(db, people)).keys());

/** Whether anybody of a party has been here: the person, or one of the team. */
export async function hasAnybodyBeenHere(db: Reading, party: string): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`
    select exists (select from person p where p.here_since is not null and p.left_at is null
      and (p.id = ${party}::uuid or p.id in (select members_of(${party}::uuid)))) as here`.execute(db);
  return one(rows).here;
}

/** The day, where they are, since when somebody has been here; null for somebody who never was. */
export const hereSinceDay = async (db: Reading, person: string): Promise<string | null> =>
  (await hereSince(db, [person])).get(person) ?? null;

/** Those of these people whose consent counts: they have been here. With whether they are away today. */
export async function consentingAmong(
  db: Reading,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<{ id: string; isAway: boolean }[]> {
  const here = [...(await hereAmong(db, people))];
  const days = await availabilityOf(db, here);
  return here.map((id) => {
    const mine = entry(days, id);
    return { id, isAway: awayOn(dayFor(now, mine.timeZone), mine) !== null };
  });
}

/** The members of a team who have been here. */
export const membersHere = async (db: Reading, team: string): Promise<Set<string>> =>
  hereAmong(db, await membersOf(db, team));

/** Whether the workplace allows that an ask invites somebody who has not been here. */
export async function doAsksInvite(db: Reading): Promise<boolean> {
  const row = await db.selectFrom('workplace').select('asksInvite').executeTakeFirst();
  return row?.asksInvite ?? false;
}

const newForDays = 31;

/** Whether this person, or the workplace, has been here for less than a month. In a sample nobody is new. */
export async function isNewHere(db: Reading, person: string, now: Temporal.Instant): Promise<boolean> {
  const since = now.subtract({ hours: 24 * newForDays }).toString();
  const { rows } = await sql<{ isNew: boolean }>`
    select not w.sample and (coalesce(p.here_since > ${since}::date, true) or w.set_up_at > ${since}::timestamptz) as is_new
    from person p cross join workplace w where p.id = ${person}::uuid`.execute(db);
  return one(rows).isNew;
}
