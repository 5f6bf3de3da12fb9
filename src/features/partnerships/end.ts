/** Ending a partnership (model section 4): each open promise is kept or released, and the charter's lines are retired. */
import { retireLines } from '#features/expectations/public.ts';
import { openPromisesBetween, releasePromise } from '#features/promises/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { Mover } from '#platform/move-command.ts';
import { partnershipMoves, sideOf, type Change, type PartnershipRequest } from './move.ts';
import { refuse } from './refusals.ts';
import type { StoredPartnership } from './store.ts';

export interface Ending extends PartnershipRequest {
  move: 'end';
  promises: readonly { id: string; decision: 'keep' | 'release' }[];
}

/**
 * Ends it. Refuses `partnership.promises-open`, with the promises, until for each it was said what becomes of it, and the
 * release of a promise that is not for one's own side.
 */
export async function endPartnership(
  tx: Writing,
  mover: Mover,
  { promises, ...request }: Ending,
  now: Temporal.Instant,
): Promise<Change> {
  const held = await partnershipMoves.hold(tx, mover, request, now);
  const change = await partnershipMoves.carryOut(tx, held, { mover, request }, now);
  const mine = held.before[sideOf(change)];
  await decidePromises(tx, mover, held.before, mine, promises, now);
  await retireLines(tx, held.before.id, { mover, actor: held.actor, mine }, now);
  return change;
}

async function decidePromises(
  tx: Writing,
  mover: Mover,
  { one, other }: StoredPartnership,
  mine: string,
  said: Ending['promises'],
  now: Temporal.Instant,
): Promise<void> {
  const open = await openPromisesBetween(tx, one, other);
  const decided = new Map(said.map(({ id, decision }) => [id, decision]));
  if (open.some(({ id }) => !decided.has(id)))
    refuse('partnership.promises-open', { promises: open.map(({ id, what }) => ({ id, what })) });
  for (const { id, customer } of open) {
    if (decided.get(id) === 'keep') continue;
    if (customer !== mine) refuse('partnership.not-yours-to-release');
    await releasePromise(tx, mover, id, now);
  }
}
