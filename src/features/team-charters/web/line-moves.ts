import { formsIn } from '#web/kit/lazy.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { charterLineMoves, discardCharterLine, type CharterLineView } from '../contract.ts';

const form = formsIn(() => import('./move-forms.tsx'));

/** What can be done with a line of a team; as on a line between partners, what goes on stands first and what lets go last. */
export const lineMoves = moveTable<CharterLineView>()({
  part: 'team-charters',
  operations: { ...charterLineMoves, discard: discardCharterLine },
  row: {
    propose: 'at-once',
    keep: 'at-once',
    reword: form('WordingForm'),
    'propose-wording': form('WordingForm'),
    'propose-retiring': 'at-once',
    discard: 'at-once',
  },
  aside: ['propose-retiring', 'discard'],
  group: (t) => t('moves.label'),
  label: (t, move) => (move === 'discard' ? t('moves.discard') : t(`moves.${move}`)),
});
