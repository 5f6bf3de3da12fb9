/** Queries on who is the one to turn to in a team, and when. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { Said } from './turn-to.ts';

/** What members who are here and still belong to the team said for themselves, in the order of their names. */
export async function saidForTeam(db: Reading, team: string): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select t.person_id as person, t.weekday, t.day from turn_to_day t join person p on p.id = t.person_id
    where t.team_id = ${team} and p.left_at is null and ${team}::uuid in (select parties_of(p.id))
    order by p.sort_name, p.id`.execute(db);
  return rows;
}

/** Says for today, and forgets the days that have passed. */
export async function sayForDay(
  tx: Writing,
  { person, team, day }: { person: string; team: string; day: string },
  is: boolean,
): Promise<void> {
  await tx
    .deleteFrom('turn_to_day')
    .where('person_id', '=', person)
    .where('team_id', '=', team)
    .where('day', 'is not', null)
    .execute();
  if (is) await tx.insertInto('turn_to_day').values({ person_id: person, team_id: team, day }).execute();
}

/** Replaces my weekdays for a team. */
export async function sayForWeekdays(
  tx: Writing,
  { person, team }: { person: string; team: string },
  weekdays: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('turn_to_day')
    .where('person_id', '=', person)
    .where('team_id', '=', team)
    .where('weekday', 'is not', null)
    .execute();
  const rows = [...new Set(weekdays)].map((weekday) => ({ person_id: person, team_id: team, weekday }));
  if (rows.length > 0) await tx.insertInto('turn_to_day').values(rows).execute();
}

/** Leaves nothing of what somebody said for themselves. */
export async function forgetTurns(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('turn_to_day').where('person_id', '=', person).execute();
}

/** All that somebody said for themselves, with the team. */
export const turnsOf = (db: Reading, person: string) =>
  db
    .selectFrom('turn_to_day')
    .innerJoin('team', 'team.id', 'turn_to_day.team_id')
    .select(['team.name as team', 'turn_to_day.weekday', 'turn_to_day.day'])
    .where('turn_to_day.person_id', '=', person)
    .orderBy('team.name')
    .execute();
