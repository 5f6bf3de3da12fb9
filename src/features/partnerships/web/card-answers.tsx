import type { AnswersProps } from '#web/feature.ts';
import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { dismissSuggestion } from '../suggestions/contract.ts';
import { readPartnership, type PartnershipView } from '../contract.ts';
import { MeetThem } from './catch-up.tsx';
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

/** The two of an idea, as its id names them. */
const twoOf = ({ id }: OfCard) => {
  const [one = '', other = ''] = id.split('.');
  return { one, other };
};

/** An idea for a partnership (B30): invite, or put it away for half a year. */
export const ideaAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'partnerships',
    operations: { 'not-needed': dismissSuggestion },
    row: { 'not-needed': { send: twoOf } },
    links: {
      invite: (idea) => ({ to: '/partners/new', search: { to: twoOf(idea).other, as: twoOf(idea).one } }),
    },
    label: (t, name) => t(name === 'invite' ? 'ideas.invite' : 'ideas.notNeeded'),
  }),
});
