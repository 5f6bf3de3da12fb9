/** How a reward comes to stand: by consent of the members of the parties, and never after the goal has ended. */
import { awaitSilence, consentTo, objectionsIn, yesAmong } from '#features/consent/public.ts';
import { consentingAmong } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { Id } from '#platform/contract.ts';
import { defineJob } from '#platform/jobs.ts';
import type { StoredGoal } from '../goal-stored.ts';
import { answersThatStand, makeRewardMove, type StoredReward } from './goal-reward.ts';
import { membersOfGoal } from './members.ts';
import { lockRewards, saveReward } from './store.ts';

/** Silence counts as consent from now on. */
export const rewardSilence = defineJob('goal.reward-silence', { goal: Id });

/** Schedules the moment from which silence counts as consent. */
export const awaitRewardSilence = (tx: Writing, goal: StoredGoal, reward: StoredReward): Promise<void> =>
  awaitSilence(tx, rewardSilence, { goal: goal.id }, reward);

/** Looks whether the proposed reward is adopted now; then it takes the place of an earlier one. */
export async function considerConsent(tx: Writing, goal: StoredGoal, now: Temporal.Instant): Promise<void> {
  const rewards = await lockRewards(tx, goal.id);
  const proposed = rewards.find(({ state }) => state === 'proposed');
  if (!proposed || goal.state !== 'shared') return;
  const answers = answersThatStand(proposed);
  const members = await consentingAmong(tx, await membersOfGoal(tx, goal), now);
  const counting = new Set(members.map(({ id }) => id));
  const asked = {
    proposedAt: Temporal.Instant.from(proposed.proposedAt),
    timeZone: proposed.timeZone,
    yes: yesAmong(
      members,
      proposed.proposedBy,
      answers.filter(({ answer }) => answer === 'yes').map(({ person }) => person),
    ),
    isObjectedTo: objectionsIn(answers).some(({ person }) => counting.has(person)),
  };
  if (consentTo(asked, now) !== 'adopted') return;
  const said = { person: null, at: now.toString() };
  const earlier = rewards.find(({ state }) => state === 'agreed');
  if (earlier) await saveReward(tx, makeRewardMove(earlier, 'replace', 'clock', said), null);
  const agreed = makeRewardMove(proposed, 'adopt', 'clock', said);
  await saveReward(tx, agreed, null);
  await remember(tx, {
    circle: goal.circle,
    kind: 'goal',
    subject: goal.id,
    at: now,
    mover: null,
    did: 'reward-agreed',
    words: agreed.words,
  });
}

/** With the goal, what was proposed and not agreed ends too; what was agreed can still be given. */
export async function endRewards(tx: Writing, goal: StoredGoal, now: Temporal.Instant): Promise<void> {
  const said = { person: null, at: now.toString() };
  for (const reward of await lockRewards(tx, goal.id))
    if (reward.state === 'proposed')
      await saveReward(tx, makeRewardMove(reward, 'lapse', 'clock', said), null);
}
