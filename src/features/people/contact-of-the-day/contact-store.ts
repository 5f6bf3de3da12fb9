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
    .deleteFrom('contactDay')
    .where('personId', '=', person)
    .where('teamId', '=', team)
    .where('day', 'is not', null)
    .execute();
  if (is) await tx.insertInto('contactDay').values({ personId: person, teamId: team, day }).execute();
}

/** Replaces my weekdays for a team. */
export async function setContactWeekdays(
  tx: Writing,
  { person, team }: { person: string; team: string },
  weekdays: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('contactDay')
    .where('personId', '=', person)
    .where('teamId', '=', team)
    .where('weekday', 'is not', null)
    .execute();
  const rows = [...new Set(weekdays)].map((weekday) => ({ personId: person, teamId: team, weekday }));
  if (rows.length > 0) await tx.insertInto('contactDay').values(rows).execute();
}

/** Leaves nothing of what somebody said for themselves. */
export async function deleteContactDays(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('contactDay').where('personId', '=', person).execute();
}

/** All that somebody said for themselves, with the team. */
export const ownContactDays = (db: Reading, person: string) =>
  db
    .selectFrom('contactDay')
    .innerJoin('team', 'team.id', 'contactDay.teamId')
    .select(['team.name as team', 'contactDay.weekday', 'contactDay.day'])
    .where('contactDay.personId', '=', person)
    .orderBy('team.name')
    .execute();
