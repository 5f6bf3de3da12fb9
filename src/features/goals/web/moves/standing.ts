/** Where a goal stands, as the name of a sentence. */
import type { GoalView } from '../../contract.ts';

export function standing(goal: GoalView) {
  if (goal.state !== 'shared')
    return goal.state === 'proposed' && goal.turn === 'mine' ? ('join' as const) : goal.state;
  if (goal.closing) return `end-${goal.closing.as}` as const;
  if (goal.opening) return 'opening';
  return goal.turn === 'mine' ? 'reward' : 'shared';
}

/** Whether what waits for the reader is their answer about a reward. */
export const isAskedAboutReward = (goal: GoalView): boolean => standing(goal) === 'reward';
