/** What becomes of the lines between two whose partnership ends. */
import type { Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { Mover } from '#platform/move-command.ts';
import type { LineSide } from './expectation-line.ts';
import type { ExpectationMove } from './expectation.ts';
import { lineMoves } from './move.ts';
import { linesOfPartnerships, saveExpectation, type StoredExpectation } from './store.ts';

interface Ending {
  mover: Mover;
  actor: Actor;
  /** The party of whoever ends it. */
  mine: string;
}

/** What was agreed is retired, and what waits for an answer is taken off the table, in the name of whoever ends it. */
export async function retireLines(
  tx: Writing,
  partnership: string,
  { mover, actor, mine }: Ending,
  now: Temporal.Instant,
): Promise<void> {
  const carryOut = (before: StoredExpectation, move: ExpectationMove, side: LineSide) => {
    const request = { id: before.id, saw: before.version, move, side };
    return lineMoves.carryOut(tx, { before, actor, beside: null }, { mover, request }, now);
  };
  for (const line of await linesOfPartnerships(tx, [partnership])) {
    const side = line.needs === mine ? 'needs' : 'needed-from';
    if (line.state === 'agreed') await carryOut(line, 'retire', side);
    if (line.state === 'proposed') await carryOut(line, side === 'needs' ? 'withdraw' : 'decline', side);
  }
}

/** The same where one of the two has left: in nobody's name, and the history tells of the partnership alone. */
export async function endLines(tx: Writing, partnership: string): Promise<void> {
  for (const line of await linesOfPartnerships(tx, [partnership])) {
    if (line.state !== 'proposed' && line.state !== 'agreed') continue;
    const state = line.state === 'agreed' ? 'retired' : 'withdrawn';
    await saveExpectation(tx, line, { ...line, state, table: null, version: line.version + 1 });
  }
}
