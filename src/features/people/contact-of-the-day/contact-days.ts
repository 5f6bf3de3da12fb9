/** The contact of the day, at a team's front door (B03): the members who said so themselves. Pure. */
import { dayFor, type Availability } from '#platform/calendar.ts';

/** What somebody said for themselves: each week on a weekday, or on one day. */
export interface ContactDay {
  person: string;
  weekday: number | null;
  day: string | null;
}

/** Whether somebody is away on the day that it is for them. */
export function isAway(now: Temporal.Instant, person: Availability): boolean {
  const today = dayFor(now, person.timeZone);
  return person.away.some((span) => span.from <= today && today <= span.until);
}

/** Whether what somebody said holds on the day that it is for them. */
export function holdsNow(
  { weekday, day }: ContactDay,
  now: Temporal.Instant,
  { timeZone }: Availability,
): boolean {
  const today = dayFor(now, timeZone);
  return day === null ? weekday === Temporal.PlainDate.from(today).dayOfWeek : day === today;
}

/**
 * The people to turn to now: those who said so for this very day, else those whose weekday it is. Who is away is skipped,
 * and nobody is fine.
 */
export function contactsNow(
  said: readonly ContactDay[],
  days: ReadonlyMap<string, Availability>,
  now: Temporal.Instant,
): string[] {
  const holding = said.filter((one) => {
    const person = days.get(one.person);
    return person !== undefined && !isAway(now, person) && holdsNow(one, now, person);
  });
  const forToday = holding.filter(({ day }) => day !== null);
  return [...new Set((forToday.length > 0 ? forToday : holding).map(({ person }) => person))];
}
