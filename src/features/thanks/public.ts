/** What whoever puts the house together may hand to features beside thanks. */
import { partiesNamed, type PartyView, type TwoParties } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { thanksAmong } from './finding/list-store.ts';

export { thanksOfTwo } from './finding/between-store.ts';
export { sharedThanksSince, thanksGiven } from './finding/own-word-store.ts';

export interface ThanksBetween {
  id: string;
  words: string;
  by: PartyView;
  towards: PartyView;
  at: string;
}

/**
 * Thanks in which one of two parties thanked the other, newest first, as far as the reader is named in them. A team is
 * thanked as a team; its thanks are those of its members.
 */
export async function thanksBetween(db: Reading, two: TwoParties, many: number): Promise<ThanksBetween[]> {
  const found = await thanksAmong(db, two, many);
  const names = await partiesNamed(db, [
    ...new Set(found.flatMap(({ author, towards }) => [author, towards])),
  ]);
  return found.map(({ id, words, author, towards, at }) => ({
    id,
    words,
    at,
    by: names.get(author)!,
    towards: names.get(towards)!,
  }));
}
