/** Every expected "no" of Today. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: todayRefusals, refuse } = refusalsOf(words.refusals, {
  'today.no-such-card': 404,
  'today.day-has-passed': 422,
});
