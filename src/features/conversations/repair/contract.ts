/** What is done in a repair, once open; saying back and confirming serve feedback as well. */
import { Type } from 'typebox';
import { NeededWords, oneOf, OneLine } from '#platform/contract.ts';
import { move } from '../contract.ts';

const Entry = Type.Optional(
  Type.String({ format: 'uuid', description: 'What is said back; in feedback all of it, so leave it out.' }),
);
const BetweenUs = Type.Optional(Type.Boolean());
const loop = ['conversation.nothing-to-reflect'] as const;

export const speak = move(
  'speak',
  'Say something, when the word is yours',
  { part: oneOf('happened', 'effect', 'matters', 'hope'), words: NeededWords, betweenUs: BetweenUs },
  [],
);
export const reflect = move('reflect', 'Say back what you heard', { entry: Entry, words: NeededWords }, loop);
export const confirmHeard = move('confirm', 'Yes, that is it', { entry: Entry }, loop);
export const notQuite = move(
  'not-quite',
  'Not quite: say it again',
  { entry: Entry, words: NeededWords },
  loop,
);
export const beHeard = move('be-heard', 'Say that you were heard; the word passes on', {}, [
  'conversation.not-heard-yet',
]);
export const addOption = move(
  'add-option',
  'Add a way forward, and what it gives to each',
  { words: NeededWords, givesMe: OneLine, givesThem: OneLine, betweenUs: BetweenUs },
  [],
);
export const nothingMore = move('nothing-more', 'Say that nothing more is needed from you', {}, []);
export const settle = move('settle', 'Say that it is settled; it is once both have', {}, [
  'conversation.each-needs-an-outcome',
]);
