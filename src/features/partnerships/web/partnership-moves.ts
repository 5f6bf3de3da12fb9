import { formsIn } from '#web/kit/lazy.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { partnershipMoves as operations, type PartnershipView } from '../contract.ts';

const form = formsIn(() => import('./move-forms.tsx'));

/** The moves of a partnership; its page shows each of them with what it is about. */
export const partnershipMoves = moveTable<PartnershipView>()({
  part: 'partnerships',
  operations,
  row: {
    accept: 'at-once',
    decline: 'at-once',
    withdraw: 'at-once',
    'agree-rhythm': 'at-once',
    'suggest-rhythm': form('SuggestRhythm'),
    'refuse-rhythm': 'at-once',
    'agree-day': 'at-once',
    met: 'at-once',
    'suggest-day': form('SuggestDay'),
    skip: 'at-once',
    rest: 'at-once',
    resume: 'at-once',
    'open-charter': 'at-once',
    'close-charter': 'at-once',
    end: form('EndForm'),
  },
  group: (t) => t('moves.label'),
  label: (t, move) => t(`moves.${move}`),
  made: (t, move) => t(`made.${move}`),
});
