/** Letting go of a promise when a partnership ends. */
import type { Mover } from '#platform/move-command.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { makeMove } from '../move.ts';
import { findPromise } from '../store.ts';

/** The customer's word that a promise is no longer needed. Refuses what the row "release", or "withdraw" before it was given, refuses. */
export async function releasePromise(
  tx: Writing,
  mover: Mover,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const { promise } = await findPromise(tx, id);
  const move = promise.state === 'promised' || promise.state === 'reported' ? 'release' : 'withdraw';
  await makeMove(tx, mover, { id, saw: promise.version, move }, now);
}
