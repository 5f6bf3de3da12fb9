/** Every "no" of goals, once. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: goalRefusals, refuse } = refusalsOf(words.refusals, {
  'goal.not-your-move': 403,
  'goal.not-now': 409,
  'goal.stale': 409,
  'goal.needs-two': 422,
  'goal.party-twice': 422,
  'goal.nobody-by-that-id': 422,
  'goal.team-too-small': 422,
  'goal.not-yours-to-speak-for': 403,
  'goal.say-for-whom': 422,
  'goal.names-a-person': 422,
  'goal.figure-goes-nowhere': 422,
  'goal.day-has-passed': 422,
  'goal.nothing-said': 422,
  'goal.has-no-figure': 422,
  'goal.somebody-else': 403,
  'goal.end-is-proposed': 409,
  'goal.opening-is-proposed': 409,
  'goal.reward-is-for-teams': 422,
  'goal.reward-is-proposed': 409,
  'goal.reward-was-given': 409,
});
