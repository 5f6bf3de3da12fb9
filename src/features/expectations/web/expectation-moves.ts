import { formsIn } from '#web/kit/lazy.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { discardExpectation, expectationMoves as operations } from '../contract.ts';
import type { MovableLine } from './expectation-forms.tsx';

const form = formsIn(() => import('./expectation-forms.tsx'));

/** The moves on a line: "not quite" is as easy as "yes, that is it". What a review is answered has a place of its own. */
export const expectationMoves = moveTable<MovableLine>()({
  part: 'expectations',
  operations: { ...operations, discard: discardExpectation },
  row: {
    propose: 'at-once',
    agree: 'at-once',
    'agree-wording': 'at-once',
    reflect: form('SayForm'),
    ask: form('SayForm'),
    answer: form('SayForm'),
    confirm: 'at-once',
    'not-quite': form('SayForm'),
    'counter-offer': form('WordingForm'),
    decline: 'at-once',
    'refuse-wording': 'at-once',
    keep: 'at-once',
    'propose-wording': form('WordingForm'),
    reword: form('WordingForm'),
    withdraw: 'at-once',
    'withdraw-wording': 'at-once',
    retire: 'at-once',
    discard: 'at-once',
    'answer-review': 'elsewhere',
  },
  aside: ['answer', 'withdraw', 'withdraw-wording', 'retire', 'discard'],
  group: (t) => t('moves.label'),
  label: (t, move) => t(`moves.${move}`),
  made: (t, move) => (move === 'discard' ? undefined : t(`made.${move}`)),
});
