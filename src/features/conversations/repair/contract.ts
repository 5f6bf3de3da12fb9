/** What is done in a repair, once open, beside saying back what was said. */
import { Type } from 'typebox';
import { NeededWords, oneOf, OneLine } from '#platform/contract.ts';
import { moveOf } from '../view-contract.ts';

const betweenUs = Type.Optional(Type.Boolean());

export const repairMoves = {
  speak: moveOf('speak', 'Say something, when the word is yours', {
    part: oneOf('happened', 'effect', 'matters', 'hope'),
    words: NeededWords,
    betweenUs,
  }),
  'be-heard': moveOf('be-heard', 'Say that you were heard; the word passes on', {}, [
    'conversation.not-heard-yet',
  ]),
  'add-option': moveOf('add-option', 'Add a way forward, and what it gives to each', {
    words: NeededWords,
    givesMe: OneLine,
    givesThem: OneLine,
    betweenUs,
  }),
  'nothing-more': moveOf('nothing-more', 'Say that nothing more is needed from you', {}),
  settle: moveOf('settle', 'Say that it is settled; it is once both have', {}, [
    'conversation.each-needs-an-outcome',
  ]),
};
