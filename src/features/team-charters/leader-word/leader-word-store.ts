/** Queries on what leaders say to their team in their own name. */
import type { Reading, Writing } from '#platform/database/transaction.ts';

/** What a leader promises, asks of all, and will not reward. */
export interface LeaderWord {
  promises: string;
  asks: string;
  notRewarded: string;
}

const columns = ['promises', 'asks', 'notRewarded'] as const;

/** Those of a team that the reader may see: of whoever leads it, and the reader's own. */
export const wordsFor = (db: Reading, team: string): Promise<(LeaderWord & { personId: string })[]> =>
  db
    .selectFrom('leaderWord')
    .select(['personId', ...columns])
    .where('teamId', '=', team)
    .execute();

/** Everything somebody says as a leader, with the team it is for. */
export const wordsOfMine = (db: Reading, person: string): Promise<(LeaderWord & { teamId: string })[]> =>
  db
    .selectFrom('leaderWord')
    .select(['teamId', ...columns])
    .where('personId', '=', person)
    .execute();

export async function saveWord(tx: Writing, team: string, person: string, word: LeaderWord): Promise<void> {
  await tx
    .insertInto('leaderWord')
    .values({ teamId: team, personId: person, circleId: team, ...word })
    .onConflict((conflict) => conflict.columns(['teamId', 'personId']).doUpdateSet(word))
    .execute();
}

export async function removeWord(tx: Writing, team: string, person: string): Promise<void> {
  await tx.deleteFrom('leaderWord').where('teamId', '=', team).where('personId', '=', person).execute();
}

export async function removeWordsOf(tx: Writing, person: string): Promise<void> {
  await tx.deleteFrom('leaderWord').where('personId', '=', person).execute();
}
