/** Every "no" of heads-ups, once. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: headsUpRefusals, refuse } = refusalsOf(words.refusals, {
  'heads-up.not-your-move': 403,
  'heads-up.not-now': 409,
  'heads-up.stale': 409,
  'heads-up.nobody-told': 422,
  'heads-up.only-for-yourself': 403,
  'heads-up.team-too-small': 422,
  'heads-up.until-has-passed': 422,
  'heads-up.until-is-far': 422,
  'heads-up.nothing-changed': 422,
  'heads-up.told-already': 409,
  'heads-up.names-somebody': 422,
  'heads-up.reminded-already': 409,
  'heads-up.remind-too-soon': 409,
  'heads-up.all-answered': 409,
  'heads-up.question-answered': 409,
});
