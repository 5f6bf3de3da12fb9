/** Queries on when somebody looks back on their week, and on what Today needs of it. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { QuietTime } from './contract.ts';

/** What holds until somebody says otherwise. */
const usual: QuietTime = { reflectionOn: 5, question: true };

/** The same, as part of Today's first query. */
export const mayHaveQuietTimeCards = sql<QuietTime>`coalesce(
  (select json_build_object('reflectionOn', q.reflection_weekday, 'question', q.asks_question)
    from quiet_time q where q.person_id = my.person), ${JSON.stringify(usual)}::json)`;

/** My own quiet time. */
export async function quietTime(db: Reading): Promise<QuietTime> {
  const row = await db
    .selectFrom('quietTime')
    .select(['reflectionWeekday', 'asksQuestion'])
    .where(sql<boolean>`person_id = (select my_person())`)
    .executeTakeFirst();
  return row ? { reflectionOn: row.reflectionWeekday, question: row.asksQuestion } : usual;
}

/** Changes what is given of it. */
export async function keepQuietTime(
  tx: Writing,
  person: string,
  change: Partial<QuietTime>,
): Promise<QuietTime> {
  const after = { ...(await quietTime(tx)), ...change };
  const row = { reflectionWeekday: after.reflectionOn, asksQuestion: after.question };
  await tx
    .insertInto('quietTime')
    .values({ personId: person, ...row })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
    .execute();
  return after;
}

/** Whether I looked back on this week already. */
export async function hasReflectedOn(db: Reading, week: string): Promise<boolean> {
  const row = await db
    .selectFrom('note')
    .select('id')
    .where(sql<boolean>`author_id = (select my_person())`)
    .where('week', '=', week)
    .executeTakeFirst();
  return row !== undefined;
}
