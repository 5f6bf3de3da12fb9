import type { AnswersProps } from '#web/feature.ts';
import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { readPartnership, type PartnershipView } from '../contract.ts';
import { MeetThem } from './catch-up.tsx';
import { ideaMoves } from './idea-moves.ts';
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

/** An idea for a partnership (B30): invite, or put it away for half a year. */
export const ideaAnswers = cardAnswers({ moves: ideaMoves });
