/** Offboarding: what somebody who left had still open ends; what came of it stays with the others. */
import type { personLeft } from '#features/people/events.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { forgetToldAndResting } from './answers/answer-store.ts';
import { end } from './ending/ending.ts';
import { makeMove } from './introductions/move.ts';
import { introductionsOf } from './introductions/store.ts';
import { askSeen, openAsksOf } from './store.ts';

const mostWaiting = 1000;

export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, { app, clock }) =>
  writing(app, person, async (tx) => {
    await closeAsks(tx, person, clock());
    await endIntroductions(tx, person, clock());
    await forgetToldAndResting(tx, person);
  });

async function closeAsks(tx: Writing, person: string, now: Temporal.Instant): Promise<void> {
  for (const id of await openAsksOf(tx, person))
    await end(tx, await askSeen(tx, id), 'no-longer-needed', { mover: person, now });
}

/** Those that still wait for an answer. */
async function endIntroductions(tx: Writing, person: string, now: Temporal.Instant): Promise<void> {
  const mover = { id: person, timeZone: 'UTC' };
  for (const row of await introductionsOf(tx, person, { most: mostWaiting, state: 'invited' })) {
    const move = row.introducerId === person ? 'withdraw' : 'decline';
    await makeMove(tx, mover, { id: row.id, move }, now);
  }
}
