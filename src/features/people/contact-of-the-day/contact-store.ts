/** Queries on who is the one to turn to in a team, and when. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { ContactDay } from './contact-days.ts';

/** What members who are here and still belong to the team said for themselves, in the order of their names. */
export async function contactDaysOf(db: Reading, team: string): Promise<ContactDay[]> {
  const { rows } = await sql<ContactDay>`
    select t.person_id as person, t.weekday, t.day from contact_day t join person p on p.id = t.person_id
    where t.team_id = ${team} and p.left_at is null and ${team}::uuid in (select parties_of(p.id))
    order by p.sort_name, p.id`.execute(db);
  return rows;
}

/** Says for today, and forgets the days that have passed. */
export async function setContactToday(
  tx: Writing,
  { person, team, day }: { person: string; team: string; day: string },
  is: boolean,
): Promise<void> {
  await tx
    .deleteFrom('contact_day')
    .where('person_id', '=', person)
    .where('team_id', '=', team)
    .where('day', 'is not', null)
    .execute();
  if (is) await tx.insertInto('contact_day').values({ person_id: person, team_id: team, day }).execute();
}

/** Replaces my weekdays for a team. */
export async function setContactWeekdays(
  tx: Writing,
  { person, team }: { person: string; team: string },
  weekdays: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('contact_day')
    .where('person_id', '=', person)
    .where('team_id', '=', team)
    .where('weekday', 'is not', null)
    .execute();
  const rows = [...new Set(weekdays)].map((weekday) => ({ person_id: person, team_id: team, weekday }));
  if (rows.length > 0) await tx.insertInto('contact_day').values(rows).execute();
}

/** Leaves nothing of what somebody said for themselves. */
export async function deleteContactDays(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('contact_day').where('person_id', '=', person).execute();
}

/** All that somebody said for themselves, with the team. */
export const ownContactDays = (db: Reading, person: string) =>
  db
    .selectFrom('contact_day')
    .innerJoin('team', 'team.id', 'contact_day.team_id')
    .select(['team.name as team', 'contact_day.weekday', 'contact_day.day'])
    .where('contact_day.person_id', '=', person)
    .orderBy('team.name')
    .execute();
