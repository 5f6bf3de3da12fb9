/** What two partners need of each other: written, said back, agreed, reworded, looked over. */
import { actorOf } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf, type Mover } from '#platform/move-command.ts';
import { promiseWhatWasAgreed } from './recurring/promising.ts';
import { draft } from './begin.ts';
import * as contract from './contract.ts';
import { move } from './expectation.ts';
import { lineMoves, type LineChange, type LineRequest } from './move.ts';
import { onePair } from './pair-store.ts';
import { proposed } from './propose.ts';
import { showExpectation } from './show.ts';
import { oneExpectation, removeDraft } from './store.ts';

/** Two sides have agreed: a promise may follow. */
async function agree(
  tx: Writing,
  person: Mover,
  request: LineRequest,
  now: Temporal.Instant,
): Promise<LineChange> {
  const change = await lineMoves.make(tx, person, request, now);
  await promiseWhatWasAgreed(tx, change);
  return change;
}

const moveRoutes = routesOf(
  contract.expectationMoves,
  {
    make: lineMoves.make,
    show: async (db, { after, actor, request }) =>
      // with the second answer at a review the database opens the first one, so that is read anew
      showExpectation(
        db,
        request.move === 'answer-review' ? await oneExpectation(db, after.id) : after,
        actor,
      ),
  },
  {
    agree: (tx, person, input, now) => agree(tx, person, { ...input, move: 'agree' }, now),
    'agree-wording': (tx, person, input, now) => agree(tx, person, { ...input, move: 'agree-wording' }, now),
  },
);

export const expectationRoutes: Route[] = [
  on(contract.draftExpectation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const { id, propose, occasion = { kind: 'none' }, ...wording } = input;
      const line = await draft(tx, who, await onePair(tx, id), { ...wording, occasion });
      if (!propose) return showExpectation(tx, line, who);
      return showExpectation(tx, await proposed(tx, person, { line, who }, now), who);
    }),
  ),
  on(contract.readExpectation, ({ person, input, now, read }) =>
    read(async (db) =>
      showExpectation(db, await oneExpectation(db, input.id), await actorOf(db, person, now)),
    ),
  ),
  on(contract.discardExpectation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { before: line, actor: who } = await lineMoves.hold(tx, person, input, now);
      move(line, 'discard', { side: 'needs', mover: who.person, today: who.today, at: now.toString() });
      await removeDraft(tx, line.id);
      return {};
    }),
  ),
  ...moveRoutes,
];
