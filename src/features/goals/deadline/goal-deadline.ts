/** How long a proposed goal may wait: fourteen working days, then it lapses by itself (S4-25). Pure. */
import { dayFor, startOfWork, usualHours, workingDaysAfter } from '#platform/calendar.ts';

const lapsesAfter = 14;

/** When a goal proposed (or reworded) at this moment lapses: working days Monday to Friday, in the proposer's zone. */
export function lapseAt(proposedAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  const usual = { timeZone, hours: usualHours, away: [] };
  return startOfWork(workingDaysAfter(dayFor(proposedAt, timeZone), lapsesAfter, usual), usual);
}
