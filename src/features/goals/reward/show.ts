/** Rewards as a member sees them: objections in words, one's own answer, and nobody else's. */
import { answerOf, objectionsIn, showObjections, silenceCountsFor } from '#features/consent/public.ts';
import {
  finishFirstStep,
  ownSettings,
  partiesNamed,
  teamsLedBy,
  type Reader,
} from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { GoalView, RewardView } from '../contract.ts';
import type { StoredGoal } from '../goal-stored.ts';
import { rolesOf } from '../goal.ts';
import { answersThatStand, openRewardMoves, type StoredReward } from './goal-reward.ts';

/** Whether somebody may propose a reward now: a member, before the goal has ended, at team level, one at a time. */
export const mayProposeReward = (goal: StoredGoal, who: Reader, rewards: readonly StoredReward[]): boolean =>
  goal.state === 'shared' &&
  rolesOf(goal, who).includes('party') &&
  goal.parties.some(({ kind }) => kind === 'team') &&
  rewards.every(({ state }) => state !== 'proposed' && state !== 'given');

const noteSeen = 'reward-note';

/** The note is shown once, to a leader; who proposed a reward has seen it. */
export async function sawRewardNote(tx: Writing, person: string): Promise<void> {
  if ((await teamsLedBy(tx, person)).length > 0) await finishFirstStep(tx, person, noteSeen);
}

async function isToBeShownNote(db: Reading, person: string): Promise<boolean> {
  const [led, { firstStepsDone }] = await Promise.all([teamsLedBy(db, person), ownSettings(db)]);
  return led.length > 0 && !firstStepsDone.includes(noteSeen);
}

type Shown = Pick<GoalView, 'reward' | 'agreedReward' | 'rewardNote'>;

const isWorthShowing = ({ state }: StoredReward): boolean =>
  state === 'proposed' || state === 'agreed' || state === 'given';

/** The reward that is newest, and beside it the one that stands while another is proposed. */
export async function showRewards(
  db: Reading,
  who: Reader,
  goal: StoredGoal,
  rewards: readonly StoredReward[],
  mayPropose: boolean,
): Promise<Shown> {
  const shown = rewards.filter(isWorthShowing);
  const proposed = shown.find(({ state }) => state === 'proposed');
  const standing = shown.find(({ state }) => state !== 'proposed');
  const first = proposed ?? standing;
  return {
    reward: first ? await rewardView(db, who, goal, first) : null,
    agreedReward: proposed && standing ? await rewardView(db, who, goal, standing) : null,
    rewardNote: mayPropose && (await isToBeShownNote(db, who.person)),
  };
}

async function rewardView(
  db: Reading,
  who: Reader,
  goal: StoredGoal,
  reward: StoredReward,
): Promise<RewardView> {
  const answers = answersThatStand(reward);
  const objections = objectionsIn(answers);
  const names = await partiesNamed(db, [reward.proposedBy, ...objections.map(({ person }) => person)]);
  const party = (id: string) => names.get(id) ?? { id, kind: 'person' as const, name: '' };
  const isMember = rolesOf(goal, who).includes('party');
  return {
    id: reward.id,
    version: reward.version,
    state: reward.state,
    words: reward.words,
    by: party(reward.proposedBy),
    objections: showObjections(answers, party),
    yourAnswer: answerOf(answers, who.person),
    silenceCountsFrom: silenceFrom(reward),
    can: (isMember ? openRewardMoves(reward, { person: who.person, isMember }) : []) as RewardView['can'],
  };
}

const silenceFrom = (reward: StoredReward): string | null =>
  reward.state === 'proposed' ? silenceCountsFor(reward).toString() : null;
