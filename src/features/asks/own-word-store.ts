/** What of asks is somebody's own: what they wrote, what they answered, and what only they can see. */
import type { Reading } from '#platform/database/transaction.ts';

export async function askExport(db: Reading, person: string): Promise<unknown> {
  const rows = await db.selectFrom('ask').selectAll().where('author_id', '=', person).orderBy('id').execute();
  // the form in which search keeps the words says nothing more
  const asks = rows.map(({ all_words: _words, ...ask }) => ask);
  const resources = await db
    .selectFrom('ask_resource')
    .select(['ask_id', 'words', 'link', 'at'])
    .where('by_person', '=', person)
    .orderBy('id')
    .execute();
  const introductions = await db.selectFrom('introduction').selectAll().orderBy('id').execute();
  const told = await db
    .selectFrom('told')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('at')
    .execute();
  const resting = await db.selectFrom('resting_topic').selectAll().where('person_id', '=', person).execute();
  const strengths = await db
    .selectFrom('strength_suggestion')
    .selectAll()
    .where('person_id', '=', person)
    .execute();
  return { asks, resources, introductions, told, resting, suggestedStrengths: strengths };
}
