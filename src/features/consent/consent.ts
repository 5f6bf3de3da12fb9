/** Decisions by consent inside a team or among several (model 16.15; B28, B41): when something proposed is adopted. Pure. */
import { dayFor, usualDaysIn, usualHours, workingDaysAfter } from '#platform/calendar.ts';
import { momentOn } from '#platform/zone.ts';
import { one } from '#platform/defined.ts';

export type Consent = 'adopted' | 'open' | 'objected';

export interface ConsentAsked {
  proposedAt: Temporal.Instant;
  /** The zone in which the working days are counted: the proposer's. */
  timeZone: string;
  /** What those say who count: people who have been here at least once. */
  yes: YesSaid;
  /** Whether an objection of one of them stands. */
  isObjectedTo: boolean;
}

/** What is known of the yeses to the wording that stands; the proposer's proposal is their yes. */
export interface YesSaid {
  /** Whether all who are not away said yes. */
  everybody: boolean;
  /** Whether two did: the proposer and another, or, where the proposer has left, two others. Nobody agrees with themselves alone. */
  another: boolean;
}

/** Somebody whose consent is asked: they have been here. */
export interface Consenting {
  id: string;
  isAway: boolean;
}

const silenceIsEnoughAfter = 5;

/** When silence begins to count: five whole working days (Monday to Friday) after the proposal, at the end of the fifth. */
export function silenceCountsFrom(proposedAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  const fifth = workingDaysAfter(dayFor(proposedAt, timeZone), silenceIsEnoughAfter, usualDaysIn(timeZone));
  return momentOn(timeZone, fifth, one(usualHours).until);
}

/** What these people say together, from who said yes. Answers of people who are not among them count neither way. */
export function yesAmong(members: readonly Consenting[], proposer: string, yes: readonly string[]): YesSaid {
  const saidYes = new Set(yes);
  const agreeing = members.filter(({ id }) => id === proposer || saidYes.has(id));
  return {
    everybody: members.every((member) => member.isAway || agreeing.includes(member)),
    another: agreeing.length >= 2,
  };
}

/**
 * Whether what was proposed is adopted, in a team of any size: all who count and are not away said yes, or five working
 * days passed and somebody beside the proposer did. While an objection stands it never is. A departure alone can bring it
 * about. Nobody is ever shown who has not answered, or how many.
 */
export function consentTo(asked: ConsentAsked, now: Temporal.Instant): Consent {
  if (asked.isObjectedTo) return 'objected';
  if (!asked.yes.another) return 'open';
  if (asked.yes.everybody) return 'adopted';
  const isTime = Temporal.Instant.compare(now, silenceCountsFrom(asked.proposedAt, asked.timeZone)) >= 0;
  return isTime ? 'adopted' : 'open';
}
