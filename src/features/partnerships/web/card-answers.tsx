import type { AnswersProps } from '#web/feature.ts';
import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { readExpectation } from '../expectations/contract.ts';
import { readPartnership, type PartnershipView } from '../contract.ts';
import { readCharter, readCharterLine } from '../team-charters/contract.ts';
import { MeetThem } from './catch-up.tsx';
import { expectationMoves } from './expectations/expectation-moves.ts';
import { ideaMoves } from './idea-moves.ts';
import { lineMoves } from './team-charters/line-moves.ts';
import { questionMoves } from './team-charters/question-moves.ts';
import { partnershipMoves } from './partnership-moves.ts';

interface MoreProps {
  thing: PartnershipView;
  card: AnswersProps['card'];
}

/** A partnership: an invitation, a suggested day or rhythm, a catch-up that is due. */
export const partnershipAnswers = cardAnswers({
  moves: partnershipMoves,
  reads: readPartnership,
  More: ({ thing, card }: MoreProps) => card.kind === 'T13' && <MeetThem between={thing} />,
});

/** A line between two; what needs words unfolds below. */
export const expectationAnswers = cardAnswers({ moves: expectationMoves, reads: readExpectation });

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

/** An idea for a partnership (B30): invite, or put it away for half a year. */
export const ideaAnswers = cardAnswers({ moves: ideaMoves });
