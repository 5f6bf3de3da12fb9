/** Queries on when somebody looks back on their week, and on what Today needs of it. */
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { PromptSettings } from './contract.ts';

/** What holds until somebody says otherwise. */
const usual: PromptSettings = { reflectionOn: 5, question: true };

/** The same, as part of Today's first query. */
export const mayHavePromptCards = sql<PromptSettings>`coalesce(
  (select json_build_object('reflectionOn', q.reflection_weekday, 'question', q.asks_question)
    from prompt_settings q where q.person_id = my.person), ${JSON.stringify(usual)}::json)`;

/** My own. */
export async function promptSettings(db: Reading): Promise<PromptSettings> {
  const row = await db
    .selectFrom('promptSettings')
    .select(['reflectionWeekday', 'asksQuestion'])
    .where(sql<boolean>`person_id = (select my_person())`)
    .executeTakeFirst();
  return row ? { reflectionOn: row.reflectionWeekday, question: row.asksQuestion } : usual;
}

/** Changes what is given of it. */
export async function savePromptSettings(
  tx: Writing,
  person: string,
  change: Partial<PromptSettings>,
): Promise<PromptSettings> {
  const after = { ...(await promptSettings(tx)), ...change };
  const row = { reflectionWeekday: after.reflectionOn, asksQuestion: after.question };
  await tx
    .insertInto('promptSettings')
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
