/** Promises between exactly two parties, for the page on which the two look at what they are to each other (B05). */
import { partiesNamed, type PartyView } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { makeMove, type Mover } from '../moving/move.ts';
import type { StoredPromise } from '../promise-doc.ts';
import { findPromise } from '../store.ts';
import { promisesBetween } from './between-store.ts';

export interface BetweenTwo {
  id: string;
  what: string;
  customer: PartyView;
  performer: PartyView;
  /** When it last moved. */
  at: string;
}

type Two = readonly [string, string];

async function named(db: Reading, found: readonly StoredPromise[]): Promise<BetweenTwo[]> {
  const names = await partiesNamed(db, [
    ...new Set(found.flatMap((one) => [one.customerId, one.performerId])),
  ]);
  return found.map(({ id, terms, customerId, performerId, movedAt }) => ({
    id,
    what: terms.what,
    customer: names.get(customerId)!,
    performer: names.get(performerId)!,
    at: movedAt,
  }));
}

/** What is open between the two, newest first, at most 500. */
export const openBetween = async (db: Reading, two: Two): Promise<BetweenTwo[]> =>
  named(db, await promisesBetween(db, two, { open: true, many: 500 }));

/** What came true between the two, newest first, the latest few. */
export const closedBetween = async (db: Reading, two: Two, many: number): Promise<BetweenTwo[]> =>
  named(db, await promisesBetween(db, two, { open: false, many }));

/** The customer's word that a promise is no longer needed. Refuses what the row "release", or "withdraw" before it was given, refuses. */
export async function releasePromise(
  tx: Writing,
  mover: Mover,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const { promise } = await findPromise(tx, id);
  const move = promise.state === 'promised' || promise.state === 'reported' ? 'release' : 'withdraw';
  await makeMove(tx, mover, { id, saw: promise.version, move, said: {} }, now);
}
