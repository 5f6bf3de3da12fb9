/** How a move of a reward is carried out: what members say to it, and what follows for their consent. */
import { readerOf, type Reader } from '#features/people/public.ts';
import { announce, remember } from '#platform/history.ts';
import { moveCommand, type MoveRequest } from '#platform/move-command.ts';
import type { StoredGoal } from '../goal-stored.ts';
import { momentOf, refuseNamesIn } from '../move.ts';
import { refuse } from '../refusals.ts';
import { showGoal } from '../show.ts';
import { lockGoal } from '../store.ts';
import { refuseUnlessMember } from './begin.ts';
import { awaitRewardSilence, considerConsent } from './consenting.ts';
import {
  answersThatStand,
  makeRewardMove,
  type StoredReward,
  type RewardMoveOfPeople,
} from './goal-reward.ts';
import { lockRewards, rewardAmong, saveReward } from './store.ts';

/** One of the rewards of a goal, whose id it is; the version that was seen is the reward's. */
interface Wanted {
  id: string;
  reward: string;
}

export type RewardRequest = MoveRequest<RewardMoveOfPeople> &
  Wanted &
  (
    | { move: 'object'; objection: string }
    | { move: 'reword-reward'; words: string }
    | { move: Exclude<RewardMoveOfPeople, 'object' | 'reword-reward'> }
  );

const command = moveCommand<StoredReward, Reader, RewardRequest, { goal: StoredGoal }, Wanted>({
  lock: async (tx, { id, reward }, mover) => {
    const actor = await readerOf(tx, mover.id);
    const goal = await lockGoal(tx, id);
    const before = rewardAmong(await lockRewards(tx, goal.id), reward);
    refuseUnlessMember(goal, actor);
    return { before, actor, beside: { goal } };
  },
  refuseStale: async (tx, { actor, beside: { goal } }) =>
    refuse('goal.stale', { newer: await showGoal(tx, actor, goal) }),
  decide: (_tx, { before, mover: { id: person, timeZone }, request, now }) => {
    const said = { person, at: now.toString(), words: wordsOf(request), timeZone };
    return makeRewardMove(before, request.move, { person, isMember: true }, said);
  },
  check: (tx, { request }) => refuseNamesIn(tx, wordsOf(request)),
  write: async (tx, { before, after, beside: { goal }, mover, now }) => {
    await saveReward(tx, after, mover.id);
    if (after.state === 'given')
      await remember(tx, { ...momentOf(goal, mover.id, now), did: 'reward-given', words: after.words });
    else await announce(tx, looksTheSame(before, after) ? mover.id : goal.circle, 'goal', goal.id);
    // consent is considered once the answer stands
    if (after.version !== before.version) await awaitRewardSilence(tx, goal, after);
    await considerConsent(tx, goal, now);
    return after;
  },
});

/** Carries out a move of a member. Refuses `not-found`, `goal.stale` with the newer goal, or what the rule refuses. */
export const makeMove = command.make;

const wordsOf = (request: RewardRequest): string | undefined =>
  request.move === 'object'
    ? request.objection
    : request.move === 'reword-reward'
      ? request.words
      : undefined;

/** Whether others see no difference: a yes shows on no page of theirs, so no news may tell of it either. */
const looksTheSame = (before: StoredReward, after: StoredReward): boolean => lookOf(before) === lookOf(after);

const lookOf = (reward: StoredReward): string =>
  JSON.stringify([
    reward.state,
    reward.version,
    answersThatStand(reward).filter(({ answer }) => answer === 'objection'),
  ]);
