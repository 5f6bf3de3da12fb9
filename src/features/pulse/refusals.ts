/** Every "no" of the pulse, once. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: pulseRefusals, refuse } = refusalsOf(
  words.refusals,
  {
    'pulse.too-few': 422,
    'pulse.opens-in-the-past': 422,
    'pulse.open-for': 422,
    'pulse.statements': 422,
    'pulse.one-a-quarter': 409,
    'pulse.overlaps': 409,
    'pulse.begun': 409,
    'pulse.stale': 409,
    'pulse.not-open': 409,
    'pulse.not-asked': 403,
    'pulse.answered': 409,
    'pulse.says-nothing': 422,
  },
  { pulse_round_quarter_key: 'pulse.one-a-quarter' },
);
