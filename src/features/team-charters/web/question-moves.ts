import { formsIn } from '#web/kit/lazy.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { questionMoves as operations, type QuestionView } from '../contract.ts';

const form = formsIn(() => import('./move-forms.tsx'));

/** What a member answers; whoever asked may ask in other words or take the question back. */
export const questionMoves = moveTable<QuestionView>()({
  part: 'team-charters',
  operations,
  row: {
    yes: 'at-once',
    object: form('ObjectForm'),
    reword: form('RewordForm'),
    withdraw: 'at-once',
  },
  aside: ['withdraw'],
  group: (t) => t('moves.label'),
  label: (t, move) => t(`moves.${move}`),
});
