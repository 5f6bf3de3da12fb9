import type { AnswersProps } from '#web/feature.ts';
import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { readCharter, readCharterLine } from '../contract.ts';
import { lineMoves } from './line-moves.ts';
import { questionMoves } from './question-moves.ts';

const questionOnLine = cardAnswers({
  moves: questionMoves,
  reads: readCharterLine,
  subject: ({ question }) => question,
});
const lineToLookOver = cardAnswers({ moves: lineMoves, reads: readCharterLine });

/** A question to my team, or a line of its charter to look over. */
export const charterLineAnswers = ({ answers }: AnswersProps['card']) =>
  answers.includes('yes') ? questionOnLine : lineToLookOver;

/** Whether everyone may read what my team agreed. */
export const charterAnswers = cardAnswers({
  moves: questionMoves,
  reads: readCharter,
  by: (team) => ({ team }),
  subject: ({ opening }) => opening,
});
