/** Every expected "no" of what two need of each other: a code and its status. */
import { peopleRefusals } from '#features/people/contract.ts';
import { promiseRefusals } from '#features/promises/contract.ts';
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

const { table: expectationRefusals, refuse } = refusalsOf(words.refusals, {
  'expectation.not-your-move': 403,
  'expectation.not-now': 409,
  'expectation.stale': 409,
  'expectation.text-is-missing': 422,
  'expectation.good-is-missing': 422,
  'expectation.not-between-them': 422,
  'expectation.not-partners': 409,
  'expectation.say-it-back-first': 409,
  'expectation.words-are-missing': 422,
  'expectation.reflection-is-missing': 422,
  'expectation.nothing-to-confirm': 409,
  'expectation.same-words': 422,
  'expectation.wording-is-open': 409,
  'expectation.no-wording-open': 409,
  'expectation.review-not-due': 409,
  'expectation.day-has-passed': 422,
  'expectation.ends-before-it-begins': 422,
  'expectation.needs-an-occasion-day': 422,
  'expectation.say-for-whom': 422,
});
export { refuse };

/** What operations here may be refused: also by people and promises, in whose hands circles, mentions and given words are. */
export const known = { ...expectationRefusals, ...promiseRefusals, ...peopleRefusals };
