import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable, type Movable } from '#web/kit/moves/move-table.ts';
import { introductionMoves as operations } from '../../introductions/contract.ts';

const atOnce = { send: ({ id }: Movable) => ({ id }) };

/** Yes, not now, or taking it back: each of the same weight. */
export const introductionMoves = moveTable<Movable>()({
  part: 'asks',
  operations,
  row: { accept: atOnce, decline: atOnce, withdraw: atOnce },
  label: (t, move) => t(`introduction.moves.${move}`),
});

export const introductionAnswers = cardAnswers({ moves: introductionMoves });
