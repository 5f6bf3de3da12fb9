/** Every "no" of conversations, once. */
import { expectationRefusals } from '#features/expectations/contract.ts';
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

const { table: conversationRefusals, refuse } = refusalsOf(words.refusals, {
  'conversation.not-your-move': 403,
  'conversation.not-now': 409,
  'conversation.stale': 409,
  'conversation.say-what-about': 422,
  'conversation.not-yet-whole': 422,
  'conversation.with-whom': 422,
  'conversation.for-two': 422,
  'conversation.people-only': 422,
  'conversation.too-many': 422,
  'conversation.nobody-by-that-id': 422,
  'conversation.you-muted-them': 422,
  'conversation.already-open': 409,
  'conversation.give-it-time': 409,
  'conversation.tried-enough': 409,
  'conversation.day-ahead': 422,
  'conversation.no-such-time': 422,
  'conversation.not-met-yet': 409,
  'conversation.names-someone-absent': 422,
  'conversation.names-a-cause': 422,
  'conversation.nothing-to-reflect': 409,
  'conversation.not-heard-yet': 409,
  'conversation.each-needs-an-outcome': 409,
  'conversation.agree-on-something': 409,
  'conversation.text-is-gone': 410,
});
export { refuse };

/** What operations here may be refused: also by the lines between two, which an outcome may propose. */
export const known = { ...conversationRefusals, ...expectationRefusals };
