/** How a figure of the team is said, and where it stands in a picture. Pure. */
import { heightOf } from '#platform/protection/bands.ts';
import { quarterOf } from '#web/kit/pictures/past-geometry.ts';
import type { QuarterView } from '../contract.ts';

export const figures = ['asksAnswered', 'firstAnswer', 'wordKept', 'askedAndHelped'] as const;
export type Figure = (typeof figures)[number];

/** The sentence for a figure of a quarter; null where there were too few. */
export function sentenceOf(figure: Figure, quarter: QuarterView) {
  if (figure === 'firstAnswer')
    return quarter.firstAnswer && (`pattern.firstAnswer.${quarter.firstAnswer}` as const);
  return quarter[figure] && (`pattern.${figure}` as const);
}

const soon = { 'same-day': 1, 'few-days': 0.5, later: 0 };

/** How high a figure stands, from 0 to 1; null where there were too few. */
export function levelOf(figure: Figure, quarter: QuarterView): number | null {
  if (figure === 'firstAnswer') return quarter.firstAnswer && soon[quarter.firstAnswer];
  return quarter[figure] && heightOf(quarter[figure]);
}

/** Whether a line may lead to the quarter after: it shows the figure too, and most of those who count are the same. */
export const isJoined = (
  figure: Figure,
  { from, joined }: QuarterView,
  quarters: readonly QuarterView[],
): boolean =>
  joined &&
  quarters.some((other) => quarterOf(other.from) - quarterOf(from) === 1 && levelOf(figure, other) !== null);
