/** How a guarded figure is said: as a sentence first, the figure in brackets after it. Pure. */
import type { QuarterView } from '../contract.ts';
import type { PatternShare } from '../pattern.ts';

export const figures = ['asksAnswered', 'firstAnswer', 'wordKept', 'askedAndHelped'] as const;
export type Figure = (typeof figures)[number];

type Amount = 'most' | 'over-half' | 'half' | 'under-half' | 'few';

/** "Most", "about half": what a share comes to in a word. */
export function amountOf({ percent }: PatternShare): Amount {
  if (percent >= 80) return 'most';
  if (percent > 50) return 'over-half';
  if (percent === 50) return 'half';
  return percent > 20 ? 'under-half' : 'few';
}

/** The sentence for a figure of a quarter; null where there were too few. */
export function sentenceOf(figure: Figure, quarter: QuarterView) {
  if (figure === 'firstAnswer')
    return quarter.firstAnswer && (`pattern.firstAnswer.${quarter.firstAnswer}` as const);
  const share = quarter[figure];
  return share && (`pattern.${figure}.${amountOf(share)}` as const);
}

const soon = { 'same-day': 1, 'few-days': 0.5, week: 0 };

/** How high a figure stands, from 0 to 1; null where there were too few. */
export function levelOf(figure: Figure, quarter: QuarterView): number | null {
  if (figure === 'firstAnswer') return quarter.firstAnswer && soon[quarter.firstAnswer];
  const share = quarter[figure];
  return share && share.percent / 100;
}
