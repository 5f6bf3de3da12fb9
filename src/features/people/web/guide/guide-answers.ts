import { cardAnswers, type OfCard } from '../kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { lookOverGuide } from '../../guide/guide-contract.ts';

/** My guide, looked over right on Today, or the way to it. */
export const guideAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'people',
    operations: { 'looks-right': lookOverGuide },
    row: { 'looks-right': { send: () => ({}) } },
    links: { edit: () => ({ to: '/my/guide' }) },
    label: (t, name) => t(name === 'edit' ? 'guide.mine.edit' : 'guide.mine.looksRight'),
  }),
});
