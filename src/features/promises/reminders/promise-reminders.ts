/** How long an unanswered promise may wait: one nudge, then it lapses by itself. Pure. Rows S4-25, S2-4.1. */
import { dayFor, startOfWorkAfter, workingDaysBetween, type Availability } from '#platform/calendar.ts';
import type { PromiseState } from '../promise-stored.ts';

const nudgedAfter = 3;
const lapsesAfter = 14;

/** Whether an unanswered promise in this state ends by itself. Once given, a promise never does. */
export const canLapse = (state: PromiseState): boolean =>
  state === 'requested' || state === 'offered' || state === 'countered';

/** When the nudge is due: three working days of the awaited person after the words reached them. */
export const nudgeAt = (reached: Temporal.Instant, awaited: Availability): Temporal.Instant =>
  startOfWorkAfter(reached, nudgedAfter, awaited);

/** When it lapses: as nudgeAt, after fourteen working days. */
export const lapseAt = (reached: Temporal.Instant, awaited: Availability): Temporal.Instant =>
  startOfWorkAfter(reached, lapsesAfter, awaited);

/** Whether fourteen working days of the awaited person have passed without a move. */
export const isUnansweredForFourteenWorkingDays = (
  reached: Temporal.Instant,
  now: Temporal.Instant,
  awaited: Availability,
): boolean =>
  workingDaysBetween(dayFor(reached, awaited.timeZone), dayFor(now, awaited.timeZone), awaited) >=
  lapsesAfter;
