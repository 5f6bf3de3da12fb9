/** The reflect-back loop: saying back and confirming, in feedback and in a repair. */
import { Type } from 'typebox';
import { NeededWords } from '#platform/contract.ts';
import { moveOf } from '../view-contract.ts';

const entry = Type.Optional(
  Type.String({ format: 'uuid', description: 'What is said back; in feedback all of it, so leave it out.' }),
);
const loop = ['conversation.nothing-to-reflect'] as const;

export const reflectBackMoves = {
  reflect: moveOf('reflect', 'Say back what you heard', { entry, words: NeededWords }, loop),
  confirm: moveOf('confirm', 'Yes, that is it', { entry }, loop),
  'not-quite': moveOf('not-quite', 'Not quite: say it again', { entry, words: NeededWords }, loop),
};
