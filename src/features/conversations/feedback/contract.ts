/** What is done in feedback and advice, once open. */
import { Type } from 'typebox';
import { NeededWords, oneOf, Words } from '#platform/contract.ts';
import { move } from '../contract.ts';

export const deleteUnread = move('delete', 'Leave feedback unanswered; its words are destroyed', {}, []);
export const chooseAnswer = move(
  'choose',
  'Thank, and choose what becomes of it',
  {
    choice: oneOf('try-it', 'park-it', 'talk'),
    words: Type.Optional(Words),
  },
  [],
);
export const suggest = move(
  'suggest',
  'Answer with one or two suggestions for the future',
  { suggestions: Type.Array(NeededWords, { minItems: 1, maxItems: 2 }) },
  [],
);
export const thankForAdvice = {
  ...move('thank', 'Thank for the advice', { words: Type.Optional(Words) }, []),
  changes: ['conversation', 'thanks'],
} as const;
