import { cardAnswers, type OfCard } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';

/** The card leads to the page: nothing is answered on Today, which remembers what was pressed on it. */
export const pulseAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'pulse',
    operations: {},
    row: {},
    links: { answer: () => ({ to: '/pulse' }) },
    label: (t) => t('moves.answer'),
  }),
});
