/** Every expected "no" of what a team agrees with itself: a code and its status. */
import { peopleRefusals } from '#features/people/contract.ts';
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

const { table: charterRefusals, refuse } = refusalsOf(words.refusals, {
  'charter.not-your-move': 403,
  'charter.not-now': 409,
  'charter.stale': 409,
  'charter.team-too-small': 422,
  'charter.text-is-missing': 422,
  'charter.objection-is-missing': 422,
  'charter.question-is-open': 409,
  'charter.same-words': 422,
  'charter.already-open': 409,
  'charter.not-open': 409,
  'charter.pattern-is-shown': 409,
  'charter.pattern-is-not-shown': 409,
  'charter.review-not-due': 409,
  'charter.on-trial': 409,
  'charter.no-trial': 409,
  'charter.trial-runs': 409,
  'charter.has-vision': 409,
  'charter.day-has-passed': 422,
  'charter.ends-before-it-begins': 422,
});
export { refuse };

/** What operations here may be refused: also by people, in whose hands circles and mentions are. */
export const known = { ...charterRefusals, ...peopleRefusals };
