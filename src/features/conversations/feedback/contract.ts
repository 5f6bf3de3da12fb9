/** What is done in feedback and advice, once open. */
import { Type } from 'typebox';
import { NeededWords, oneOf, Words } from '#platform/contract.ts';
import { moveOf } from '../view-contract.ts';

export const feedbackMoves = {
  delete: moveOf('delete', 'Leave feedback unanswered; its words are destroyed', {}),
  choose: moveOf('choose', 'Thank, and choose what becomes of it', {
    choice: oneOf('try-it', 'park-it', 'talk'),
    words: Type.Optional(Words),
  }),
  suggest: moveOf('suggest', 'Answer with one or two suggestions for the future', {
    suggestions: Type.Array(NeededWords, { minItems: 1, maxItems: 2 }),
  }),
  thank: {
    ...moveOf('thank', 'Thank for the advice', { words: Type.Optional(Words) }),
    changes: ['conversation', 'thanks'],
  },
} as const;
