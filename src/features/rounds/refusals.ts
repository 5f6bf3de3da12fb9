/** Every "no" of rounds, once. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: roundRefusals, refuse } = refusalsOf(words.refusals, {
  'round.not-in': 409,
  'round.pause-in-the-past': 422,
  'round.cannot-block': 422,
  'round.not-your-move': 403,
  'round.over': 409,
  'round.stale': 409,
  'round.too-late-to-skip': 409,
  'round.not-met-yet': 409,
});
