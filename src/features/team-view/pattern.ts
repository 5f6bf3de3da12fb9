/**
 * The figures of a team's pattern as the database gave them, each as a band of at least five people (model 16.19), and how
 * they stand to earlier ones. Pure.
 */
import { mayBeJoined } from '#platform/protection/above.ts';
import type { Band } from '#platform/protection/bands.ts';

/** How soon a first answer typically comes: on the same day, within three working days, or later or not at all. */
export const firstAnswers = ['same-day', 'few-days', 'later'] as const;
export type FirstAnswer = (typeof firstAnswers)[number];

/** One quarter; a figure is null where fewer than five people stand behind it. */
export interface PatternQuarter {
  from: string;
  until: string;
  /** Whether it may be joined to the quarter after it by a line; else it stands as "then", of partly other people. */
  joined: boolean;
  asksAnswered: Band | null;
  firstAnswer: FirstAnswer | null;
  wordKept: Band | null;
  askedAndHelped: Band | null;
}

/** Nothing follows the last quarter, so nothing is joined to it from the right. */
export const joinsTheNext = (movedSince: number | null): boolean =>
  movedSince === null || mayBeJoined(movedSince);

/** Whether there is anything to show in a quarter. */
export const saysSomething = ({ asksAnswered, firstAnswer, wordKept, askedAndHelped }: PatternQuarter) =>
  [asksAnswered, firstAnswer, wordKept, askedAndHelped].some((figure) => figure !== null);

/** The last quarter, always, and those before it that say something: a team is compared with its own past alone (S2-5.3). */
export const quartersToShow = ([last, ...before]: readonly PatternQuarter[]): PatternQuarter[] =>
  last ? [last, ...before.filter(saysSomething)] : [];
