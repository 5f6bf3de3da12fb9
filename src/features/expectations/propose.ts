/** How a line is proposed in one step: written, and put to the other side at once. */
import { actorOf, type Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { Mover } from '#platform/move-command.ts';
import { draft } from './begin.ts';
import type { Wording } from './expectation-wording.ts';
import { lineMoves } from './move.ts';
import { pairOf, type Pair } from './pair-store.ts';
import { refuse } from './refusals.ts';
import type { StoredExpectation } from './store.ts';

/** Puts a draft of one's own to the other side. */
export async function proposed(
  tx: Writing,
  mover: Mover,
  { line, who }: { line: StoredExpectation; who: Actor },
  now: Temporal.Instant,
): Promise<StoredExpectation> {
  const request = { id: line.id, saw: line.version, move: 'propose', side: 'needs' } as const;
  const held = { before: line, actor: who, beside: null };
  return (await lineMoves.carryOut(tx, held, { mover, request }, now)).after;
}

/**
 * What a talk came to: `needs` needs something else of `neededFrom` from now on. It is said back and agreed like any other
 * line, and carries no trace of the talk. Refuses `expectation.not-partners` where the two are not.
 */
export async function proposeLine(
  tx: Writing,
  mover: Mover,
  { needs, neededFrom, ...words }: { needs: string; neededFrom: string } & Omit<Wording, 'occasion'>,
  now: Temporal.Instant,
): Promise<void> {
  const who = await actorOf(tx, mover, now);
  const pair: Pair = (await pairOf(tx, needs, neededFrom)) ?? refuse('expectation.not-partners');
  const line = await draft(tx, who, pair, { ...words, neededFrom, occasion: { kind: 'none' } });
  await proposed(tx, mover, { line, who }, now);
}
