/** The catch-up (S3-3, S3-14, S4-22, B07, B32): time without an agenda. Spoken, not typed; only that they met is kept. Pure. */
import { machine, type Moves } from '#platform/moves.ts';
import type { Conversation } from '../conversation.ts';
import { refuse } from '../refusals.ts';

export type CatchUpStage = 'talking';
export type CatchUpMove = 'promise';
type Role = 'one-of-two';
type CatchUp = Omit<Conversation, 'state'> & { state: CatchUpStage };

export const catchUpMoves: Moves<Role, CatchUpStage, CatchUpMove, CatchUp, null> = {
  talking: { promise: { by: 'one-of-two', to: 'talking' } },
};

export const catchUp = machine<Role, CatchUpStage, CatchUpMove, CatchUp, string, null>(
  catchUpMoves,
  (it, person) => (it.people.some((one) => one.person === person) ? ['one-of-two'] : []),
  {
    notYours: () => refuse('conversation.not-your-move'),
    notNow: () => refuse('conversation.not-now'),
  },
);
