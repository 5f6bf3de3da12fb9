import { formsIn } from '#web/kit/lazy.tsx';
import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { readGoal, type GoalView } from '../../contract.ts';
import { proposeReward, rewardMovesOf } from '../../reward/contract.ts';
import { rewardOf, seenOf, type RewardOfGoal } from './reward-of-goal.ts';

/** What is asked of a member; the rest is for whoever proposed it, or for later. */
export const answersToReward: readonly string[] = ['agree-reward', 'object'];

const form = formsIn(() => import('./reward-forms.tsx'));
const atOnce = { send: seenOf };

/** What a member can say to a reward. An objection has the size of a yes. */
export const rewardMoves = moveTable<RewardOfGoal>()({
  part: 'goals',
  operations: rewardMovesOf,
  row: {
    'agree-reward': atOnce,
    object: form('ObjectForm'),
    'take-back-objection': atOnce,
    'reword-reward': form('RewordForm'),
    'take-back-reward': atOnce,
    'give-reward': atOnce,
  },
  label: (t, move) => t(`moves.${move}`),
});

/** A first reward for the teams of a goal, or another one. */
export const rewardProposal = moveTable<GoalView>()({
  part: 'goals',
  operations: { 'propose-reward': proposeReward },
  row: { 'propose-reward': form('ProposeForm') },
  label: (t, _move, { reward }) => t(reward ? 'reward.another' : 'reward.propose'),
});

export const rewardAnswers = cardAnswers({
  moves: rewardMoves,
  reads: readGoal,
  subject: rewardOf,
});
