/** Every expected "no" of asks, introductions and strengths: a code and its status. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: askRefusals, refuse } = refusalsOf(words.refusals, {
  'ask.closed': 409,
  'ask.not-your-move': 409,
  'ask.stale': 409,
  'ask.names-someone': 422,
  'ask.needs-a-day': 422,
  'ask.day-has-passed': 422,
  'ask.needs-places': 422,
  'ask.has-no-places': 422,
  'ask.needs-a-circle': 422,
  'ask.nobody-there': 422,
  'ask.already-in-circle': 409,
  'ask.no-places-left': 409,
  'ask.not-five-minutes': 422,
  'ask.already-answered': 409,
  'ask.cannot-introduce': 422,
  'ask.already-introduced': 409,
  'ask.link-not-usable': 422,

  'introduction.two-others': 422,
  'introduction.under-way': 409,
  'introduction.over': 409,
  'introduction.not-your-move': 409,

  'strength.no-team-yet': 422,
});
