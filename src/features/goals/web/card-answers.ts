import type { AnswersProps } from '#web/feature.ts';
import { goalAnswers } from './moves/goal-moves.ts';
import { rewardAnswers } from './reward/reward-moves.ts';

/** A card of a goal asks about the goal, or about its reward. */
export const answersTo = ({ id }: AnswersProps['card']) =>
  id.startsWith('goal.reward:') ? rewardAnswers : goalAnswers;
