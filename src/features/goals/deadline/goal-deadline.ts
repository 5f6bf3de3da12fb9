/** How long a proposed goal may wait: fourteen working days, then it lapses by itself (S4-25). Pure. */
import { startOfWorkAfter, usualDaysIn } from '#platform/calendar.ts';

const lapsesAfter = 14;

/** When a goal proposed (or reworded) at this moment lapses: working days Monday to Friday, in the proposer's zone. */
export const lapseAt = (proposedAt: Temporal.Instant, timeZone: string): Temporal.Instant =>
  startOfWorkAfter(proposedAt, lapsesAfter, usualDaysIn(timeZone));
