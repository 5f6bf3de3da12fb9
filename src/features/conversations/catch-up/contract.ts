/** What is done in a catch-up, once open. */
import { OneLine } from '#platform/contract.ts';
import { moveOf } from '../view-contract.ts';

export const catchUpMoves = {
  bring: moveOf('bring', 'Say what you would like to talk about; it goes when the talk is over', {
    words: OneLine,
  }),
  met: moveOf('met', 'Say that you met', {}, ['conversation.not-met-yet']),
};
