import { cardAnswers } from '../kit/moves/card-answers.tsx';
import { moveTable, type Movable } from '#web/kit/moves/move-table.ts';
import { agreeToTeamWish, restTeamWish, withdrawTeamWish } from '../../teams/team-wish-contract.ts';

const atOnce = { send: ({ id }: Movable) => ({ id }) };

/** The answers to somebody who asks to be let in, or the way to take one's own question back. */
export const wishMoves = moveTable<Movable>()({
  part: 'people',
  operations: { agree: agreeToTeamWish, 'not-now': restTeamWish, withdraw: withdrawTeamWish },
  row: { agree: atOnce, 'not-now': atOnce, withdraw: atOnce },
  label: (t, move) => t(`wishes.${move}`),
});

export const wishAnswers = cardAnswers({ moves: wishMoves });
