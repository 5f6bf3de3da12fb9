import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { readExpectation } from '../contract.ts';
import { expectationMoves } from './expectation-moves.ts';

/** A line between two; what needs words unfolds below. */
export const expectationAnswers = cardAnswers({ moves: expectationMoves, reads: readExpectation });
