/** Consent inside a team or among several (model 15.5; B28, B41): when something proposed is adopted. Pure. */
import { dayFor, usualHours, workingDaysAfter } from '#platform/calendar.ts';
import { momentOn } from '#platform/zone.ts';

export type Consent = 'adopted' | 'open' | 'objected';

export interface ConsentAsked {
  proposedAt: Temporal.Instant;
  /** The zone in which the working days are counted: the proposer's. */
  timeZone: string;
  /** Everybody active whose consent is asked, now. */
  members: readonly string[];
  /** Who said yes to the wording that stands. */
  yes: readonly string[];
  /** Whose objection stands. */
  objections: readonly string[];
}

const everybodyAnswersUpTo = 5;
const silenceIsEnoughAfter = 5;

/** Whether silence can be consent among these; five or fewer each say yes. */
export const silenceIsEnoughFor = (members: readonly string[]): boolean =>
  new Set(members).size > everybodyAnswersUpTo;

/** When silence begins to count: five whole working days (Monday to Friday) after the proposal, at the end of the fifth. */
export function silenceCountsFrom(proposedAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  const usual = { timeZone, hours: usualHours, away: [] };
  const fifth = workingDaysAfter(dayFor(proposedAt, timeZone), silenceIsEnoughAfter, usual);
  return momentOn(timeZone, fifth, usualHours[0]!.until);
}

/**
 * Whether what was proposed is adopted: everybody active said yes, or five working days passed; five people or fewer each
 * have to say yes. While an objection stands it never is. Answers of people who are no longer among the members count
 * neither way, so a departure alone can bring it about. Nobody is ever shown who has not answered, or how many.
 */
export function consentTo(asked: ConsentAsked, now: Temporal.Instant): Consent {
  const members = new Set(asked.members);
  if (asked.objections.some((person) => members.has(person))) return 'objected';
  if (members.size === 0) return 'open';
  if (members.isSubsetOf(new Set(asked.yes))) return 'adopted';
  const isTime = Temporal.Instant.compare(now, silenceCountsFrom(asked.proposedAt, asked.timeZone)) >= 0;
  return silenceIsEnoughFor(asked.members) && isTime ? 'adopted' : 'open';
}
