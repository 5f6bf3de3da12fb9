/** What the company said about working together: four rounds that are over, and one that is open now. */
import type { Statement } from '#features/pulse/public.ts';

/** How many days ago the rounds opened, the open one last: a quarter and a day apart, so that no two are in one quarter. */
export const openedDaysAgo = [371, 279, 187, 95, 3] as const;
export const openForDays = 9;

/** How many in ten of a team agree with most statements, round by round. */
export const agreeing: Readonly<Record<string, readonly number[]>> = {
  Dispatch: [4, 5, 6, 8, 8],
  'Customer Care': [3, 5, 7, 8, 8],
  Payments: [6, 6, 7, 8, 8],
  Test: [5, 6, 6, 7, 8],
  Insights: [7, 7, 8, 8, 8],
  Platform: [3, 3, 4, 4, 5],
  Finance: [6, 7, 7, 8, 8],
  Sales: [4, 4, 5, 6, 7],
  Marketing: [7, 8, 8, 9, 9],
};
export const elsewhere: readonly number[] = [6, 6, 7, 7, 8];

/** Where it is harder or easier than elsewhere, in so many of ten. */
export const lean: Partial<Record<Statement, number>> = {
  'in-time': -3,
  understood: -2,
  noticed: -4,
  'my-back': 1,
  respected: 1,
};

/** Who was away, or said "not this time": in a round by its place, and in each of them. */
export const silent: Readonly<Record<string, readonly number[]>> = {
  anselm: [1],
  kofi: [1, 3],
  tim: [0, 1, 2, 3, 4],
  henk: [2],
};
