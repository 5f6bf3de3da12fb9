import type { GoalView, RewardView } from '../../contract.ts';

/** A reward, and the goal it belongs to. */
export type RewardOfGoal = RewardView & { goal: string };

export const rewardOf = ({ id, reward }: GoalView): RewardOfGoal | null => reward && { ...reward, goal: id };

/** What every move on it says it saw. */
export const seenOf = ({ id, goal, version }: RewardOfGoal) => ({ id: goal, reward: id, saw: version });
