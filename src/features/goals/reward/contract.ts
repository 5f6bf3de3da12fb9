/** Operations on the reward of a goal: for teams, by consent of their members (B28, S1-8, S1-10). */
import { Type } from 'typebox';
import { Id, movesOf } from '#platform/contract.ts';
import { goalOperation } from '../contract.ts';
import { GoalView } from '../view-contract.ts';
import type { RewardMoveOfPeople } from './goal-reward.ts';
import { somethingToRead } from '#platform/input/text.ts';

const rewardWords = Type.String({
  minLength: 1,
  maxLength: 600,
  pattern: somethingToRead,
  description: 'What you give yourselves, all of you together.',
});
const objection = Type.String({
  minLength: 1,
  maxLength: 1200,
  pattern: somethingToRead,
  description: 'What speaks against it, so that it can be made better.',
});

export const proposeReward = goalOperation({
  method: 'POST',
  path: '/api/goals/:id/rewards',
  summary: 'Propose a reward for the teams of a goal; their members adopt it by consent',
  input: Type.Object({ id: Id, reward: rewardWords }),
  reply: GoalView,
  refusals: [
    'goal.not-your-move',
    'goal.not-now',
    'goal.names-a-person',
    'goal.reward-is-for-teams',
    'goal.reward-is-proposed',
    'goal.reward-was-given',
  ],
});

const moveOf = movesOf<RewardMoveOfPeople>()(goalOperation, {
  path: '/api/goals/:id/rewards/:reward',
  input: { reward: Id },
  reply: GoalView,
  refusals: ['goal.stale', 'goal.not-your-move', 'goal.not-now'],
});

export const rewardMovesOf = {
  'agree-reward': moveOf('agree-reward', 'Say yes to the reward you saw', {}),
  object: moveOf('object', 'Say what speaks against it', { objection }, ['goal.names-a-person']),
  'take-back-objection': moveOf('take-back-objection', 'Take your objection back', {}),
  'reword-reward': moveOf(
    'reword-reward',
    'Reword the reward you proposed; everybody is asked anew',
    { words: rewardWords },
    ['goal.names-a-person'],
  ),
  'take-back-reward': moveOf('take-back-reward', 'Take back the reward you proposed', {}),
  'give-reward': moveOf('give-reward', 'Mark the reward of a goal that was reached as given', {}),
} satisfies Record<RewardMoveOfPeople, unknown>;
