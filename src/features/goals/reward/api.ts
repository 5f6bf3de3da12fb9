/** Proposing a reward, and what members say to it. */
import { type Reader, readerOf } from '#features/people/public.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { on, type Route } from '#platform/http/routes.ts';
import type { Mover } from '#platform/move-command.ts';
import { newId } from '#platform/id.ts';
import type { StoredGoal } from '../goal-stored.ts';
import { rolesOf } from '../goal.ts';
import { momentOf, refuseNamesIn } from '../move.ts';
import { refuse } from '../refusals.ts';
import { showGoal } from '../show.ts';
import { lockGoal, oneGoal } from '../store.ts';
import { awaitSilence, considerConsent } from './consenting.ts';
import * as contract from './contract.ts';
import {
  answersThatStand,
  makeRewardMove,
  refuseReward,
  rewardMoves,
  type StoredReward,
  type RewardMove,
  type RewardSaid,
} from './goal-reward.ts';
import { sawRewardNote } from './show.ts';
import { addReward, lockRewards, rewardAmong, saveReward } from './store.ts';

const isMember = (goal: StoredGoal, who: Reader): boolean => rolesOf(goal, who).includes('party');

const freshReward = (goal: StoredGoal, words: string, by: Mover, at: string): StoredReward => ({
  ...{
    id: newId(),
    goal: goal.id,
    goalState: goal.state,
    words: words.trim(),
    version: 1,
    state: 'proposed',
  },
  ...{ proposedBy: by.id, proposedAt: at, timeZone: by.timeZone, agreedAt: null, givenAt: null },
  answers: [{ person: by.id, answer: 'yes', words: null, saw: 1, at }],
});

async function propose(
  tx: Writing,
  person: Mover,
  { id, reward: words }: InputOf<typeof contract.proposeReward>,
  now: Temporal.Instant,
) {
  const who = await readerOf(tx, person.id);
  const goal = await lockGoal(tx, id);
  if (!isMember(goal, who)) refuse('goal.not-your-move');
  if (goal.state !== 'shared') refuse('goal.not-now');
  refuseReward(goal.parties, await lockRewards(tx, goal.id));
  await refuseNamesIn(tx, words);
  const reward = freshReward(goal, words, person, now.toString());
  await addReward(tx, reward);
  await sawRewardNote(tx, person.id);
  await awaitSilence(tx, goal, reward);
  await announce(tx, goal.circle, 'goal', goal.id);
  await considerConsent(tx, goal, now);
  return showGoal(tx, who, goal);
}

interface Wish {
  id: string;
  reward: string;
  saw: number;
  move: RewardMove;
  words: string | undefined;
}

/** Whether others see no difference: a yes shows on no page of theirs, so no news may tell of it either. */
const looksTheSame = (before: StoredReward, after: StoredReward): boolean => lookOf(before) === lookOf(after);

const lookOf = (reward: StoredReward): string =>
  JSON.stringify([
    reward.state,
    reward.version,
    answersThatStand(reward).filter(({ answer }) => answer === 'objection'),
  ]);

async function move(tx: Writing, person: Mover, wish: Wish, now: Temporal.Instant) {
  const who = await readerOf(tx, person.id);
  const goal = await lockGoal(tx, wish.id);
  const before = rewardAmong(await lockRewards(tx, goal.id), wish.reward);
  if (!isMember(goal, who)) refuse('goal.not-your-move');
  if (before.version !== wish.saw) refuse('goal.stale', { newer: await showGoal(tx, who, goal) });
  const said: RewardSaid = {
    ...{ person: person.id, at: now.toString(), words: wish.words, timeZone: person.timeZone },
  };
  const after = makeRewardMove(before, wish.move, { person: person.id, isMember: true }, said);
  await refuseNamesIn(tx, wish.words);
  await saveReward(tx, after, person.id);
  if (after.state === 'given')
    await remember(tx, { ...momentOf(goal, person.id, now), did: 'reward-given', words: after.words });
  else await announce(tx, looksTheSame(before, after) ? person.id : goal.circle, 'goal', goal.id);
  if (after.version !== before.version) await awaitSilence(tx, goal, after);
  await considerConsent(tx, goal, now);
  return showGoal(tx, who, await oneGoal(tx, goal.id));
}

interface RewardInput {
  id: string;
  reward: string;
  saw: number;
  objection?: string;
  words?: string;
}

export const rewardRoutes: Route[] = [
  on(contract.proposeReward, ({ person, input, now, transact }) =>
    transact((tx) => propose(tx, person, input, now)),
  ),
  ...rewardMoves.map((name) =>
    on(contract.rewardMovesOf[name], ({ person, input, now, transact }) => {
      const { objection, words, ...given }: RewardInput = input;
      return transact((tx) => move(tx, person, { ...given, move: name, words: objection ?? words }, now));
    }),
  ),
];
