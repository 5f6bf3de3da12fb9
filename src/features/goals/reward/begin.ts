/** How a reward begins: proposed by a member of a goal's parties, with their own yes. */
import { readerOf, type Reader } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import type { Mover } from '#platform/move-command.ts';
import type { StoredGoal } from '../goal-stored.ts';
import { rolesOf } from '../goal.ts';
import { refuseNamesIn } from '../move.ts';
import { refuse } from '../refusals.ts';
import { lockGoal } from '../store.ts';
import { awaitRewardSilence, considerConsent } from './consenting.ts';
import { refuseReward, type StoredReward } from './goal-reward.ts';
import { sawRewardNote } from './show.ts';
import { addReward, lockRewards } from './store.ts';

/** Somebody who looks at a goal, and the goal. */
export interface Proposed {
  actor: Reader;
  goal: StoredGoal;
}

const freshReward = (goal: StoredGoal, words: string, by: Mover, at: string): StoredReward => ({
  id: newId(),
  goal: goal.id,
  goalState: goal.state,
  words: words.trim(),
  version: 1,
  state: 'proposed',
  proposedBy: by.id,
  proposedAt: at,
  timeZone: by.timeZone,
  agreedAt: null,
  givenAt: null,
  answers: [{ person: by.id, answer: 'yes', words: null, saw: 1, at }],
});

/** Proposes a reward for the teams of a goal. */
export async function propose(
  tx: Writing,
  person: Mover,
  { id, reward: words }: { id: string; reward: string },
  now: Temporal.Instant,
): Promise<Proposed> {
  const actor = await readerOf(tx, person.id);
  const goal = await lockGoal(tx, id);
  refuseUnlessMember(goal, actor);
  if (goal.state !== 'shared') refuse('goal.not-now');
  refuseReward(goal.parties, await lockRewards(tx, goal.id));
  await refuseNamesIn(tx, words);
  const reward = freshReward(goal, words, person, now.toString());
  await addReward(tx, reward);
  await sawRewardNote(tx, person.id);
  await awaitRewardSilence(tx, goal, reward);
  await announce(tx, goal.circle, 'goal', goal.id);
  await considerConsent(tx, goal, now);
  return { actor, goal };
}

/** A reward is an affair of those who belong to a party of the goal. */
export function refuseUnlessMember(goal: StoredGoal, who: Reader): void {
  if (!rolesOf(goal, who).includes('party')) refuse('goal.not-your-move');
}
