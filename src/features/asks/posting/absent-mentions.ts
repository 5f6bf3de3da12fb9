import { peopleMentioned } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { refuse } from '../refusals.ts';

/** Refuses `ask.names-someone` when the words mention anybody but the author (S3-18, B20); a team may be mentioned. */
export async function refuseNames(db: Reading, words: string, author: string): Promise<void> {
  const named = (await peopleMentioned(db, words)).find((person) => person.id !== author);
  if (named) refuse('ask.names-someone', { party: named });
}
