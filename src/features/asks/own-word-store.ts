/** What of asks is somebody's own: what they wrote, what they answered, and what only they can see. */
import { toColumns } from '#platform/database/column-names.ts';
import type { Reading } from '#platform/database/transaction.ts';

export async function askExport(db: Reading, person: string): Promise<unknown> {
  const rows = await db.selectFrom('ask').selectAll().where('authorId', '=', person).orderBy('id').execute();
  // the form in which search keeps the words says nothing more
  const asks = rows.map(({ allWords: _words, ...ask }) => ask);
  const resources = await db
    .selectFrom('askResource')
    .select(['askId', 'words', 'link', 'at'])
    .where('byPerson', '=', person)
    .orderBy('id')
    .execute();
  const introductions = await db.selectFrom('introduction').selectAll().orderBy('id').execute();
  const told = await db.selectFrom('told').selectAll().where('personId', '=', person).orderBy('at').execute();
  const resting = await db.selectFrom('restingTopic').selectAll().where('personId', '=', person).execute();
  const strengths = await db
    .selectFrom('strengthSuggestion')
    .selectAll()
    .where('personId', '=', person)
    .execute();
  return {
    asks: asks.map(toColumns),
    resources: resources.map(toColumns),
    introductions: introductions.map(toColumns),
    told: told.map(toColumns),
    resting: resting.map(toColumns),
    suggestedStrengths: strengths.map(toColumns),
  };
}
