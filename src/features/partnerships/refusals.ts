/** Every expected "no" of partnerships: a code and its status. */
import { peopleRefusals } from '#features/people/contract.ts';
import { promiseRefusals } from '#features/promises/contract.ts';
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: partnershipRefusals, refuse } = refusalsOf(words.refusals, {
  'partnership.not-your-move': 403,
  'partnership.not-now': 409,
  'partnership.stale': 409,
  'partnership.same-party': 422,
  'partnership.one-inside-the-other': 422,
  'partnership.purpose-is-missing': 422,
  'partnership.exists': 409,
  'partnership.give-it-time': 409,
  'partnership.team-too-small': 422,
  'partnership.not-yours-to-speak-for': 403,
  'partnership.say-for-whom': 422,
  'partnership.you-muted-them': 409,
  'partnership.promises-open': 409,
  'partnership.not-yours-to-release': 403,
  'partnership.day-has-passed': 422,
  'partnership.nothing-suggested': 409,
  'partnership.not-met-yet': 409,
  'partnership.only-for-teams': 422,
});

/** What operations here may be refused: also by people and promises, in whose hands circles, mentions and given words are. */
export const known = { ...partnershipRefusals, ...promiseRefusals, ...peopleRefusals };
