/**
 * The figures of a team's pattern as the database gave them, already guarded (k-anonymous, five people), and how they stand
 * to earlier ones. Pure.
 */

export const reaches = ['about', 'at-least', 'at-most'] as const;
/** A share in steps of ten. The outermost steps are open: "80 % or more" (model 10.3). */
export interface PatternShare {
  reach: (typeof reaches)[number];
  percent: number;
}

/** How soon a first answer typically comes: on the same day, within three working days, or later. */
export const firstAnswers = ['same-day', 'few-days', 'week'] as const;
export type FirstAnswer = (typeof firstAnswers)[number];

/** One quarter; a figure is null where fewer than five people stand behind it. */
export interface PatternQuarter {
  from: string;
  until: string;
  asksAnswered: PatternShare | null;
  firstAnswer: FirstAnswer | null;
  wordKept: PatternShare | null;
  askedAndHelped: PatternShare | null;
}

const guarded = /^(about|at-least|at-most)-([1-9]0)$/;

/** Reads "at-least-80" as the database says it. */
export function patternShareOf(text: string | null): PatternShare | null {
  const [, reach, percent] = guarded.exec(text ?? '') ?? [];
  return reach ? { reach: reach as PatternShare['reach'], percent: Number(percent) } : null;
}

/** Whether there is anything to show in a quarter. */
export const saysSomething = ({ asksAnswered, firstAnswer, wordKept, askedAndHelped }: PatternQuarter) =>
  [asksAnswered, firstAnswer, wordKept, askedAndHelped].some((figure) => figure !== null);

/** The last quarter, always, and those before it that say something: a team is compared with its own past alone (S2-5.3). */
export const quartersToShow = ([last, ...before]: readonly PatternQuarter[]): PatternQuarter[] =>
  last ? [last, ...before.filter(saysSomething)] : [];
