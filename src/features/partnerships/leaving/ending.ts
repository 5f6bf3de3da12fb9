/** Ending a partnership (model section 4): each open promise is kept or released, and the charter's lines are retired. */
import type { Actor } from '#features/people/public.ts';
import { openPromisesBetween, releasePromise } from '#features/promises/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { carryOut } from '../charter/moving.ts';
import { partiesOn } from '../charter/show.ts';
import { linesOfPartnerships } from '../charter/store.ts';
import { makeMove, sideOf, type Moved, type Wish } from '../moving.ts';
import { refuse } from '../refusals.ts';
import { lockPartnership, type KeptPartnership } from '../store.ts';

export interface Ending extends Wish {
  promises: readonly { id: string; decision: 'keep' | 'release' }[];
}

/**
 * Ends it. Refuses `partnership.promises-open`, with the promises, until for each it was said what becomes of it, and the
 * release of a promise that is not for one's own side.
 */
export async function endPartnership(
  tx: Writing,
  who: Actor,
  wish: Ending,
  now: Temporal.Instant,
): Promise<Moved> {
  const before = await lockPartnership(tx, wish.id);
  const side = sideOf(before, who, 'end', wish.as);
  const moved = await makeMove(tx, who, 'end', wish, now);
  await decidePromises(tx, who, before, before[side], wish.promises, now);
  await retireLines(tx, who, before, before[side], now);
  return moved;
}

async function decidePromises(
  tx: Writing,
  who: Actor,
  { one, other }: KeptPartnership,
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
    await releasePromise(tx, { id: who.person, timeZone: who.timeZone }, id, now);
  }
}

/** What was agreed is retired, and what waits for an answer is taken off the table, in the name of whoever ends it. */
async function retireLines(
  tx: Writing,
  who: Actor,
  { id }: KeptPartnership,
  mine: string,
  now: Temporal.Instant,
): Promise<void> {
  for (const line of await linesOfPartnerships(tx, [id])) {
    const side = partiesOn(line).needs === mine ? 'needs' : 'needed-from';
    if (line.state === 'agreed') await carryOut(tx, who, line, { name: 'retire', side }, now);
    if (line.state === 'proposed')
      await carryOut(tx, who, line, { name: side === 'needs' ? 'withdraw' : 'decline', side }, now);
  }
}
