/** Days and hours as a person keeps them. Pure: the moment and the person's hours come in, nothing is looked up. */

export interface WorkingHours {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** HH:MM or HH:MM:SS in the person's own zone. */
  from: string;
  until: string;
}

export interface Availability {
  timeZone: string;
  hours: readonly WorkingHours[];
  /** Days away, both ends included, YYYY-MM-DD. */
  away: readonly { from: string; until: string }[];
}

/** Monday to Friday, nine to five: what holds until somebody says otherwise. */
export const usualHours: readonly WorkingHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: '09:00',
  until: '17:00',
}));

const hoursOf = (person: Availability) => (person.hours.length > 0 ? person.hours : usualHours);

/** A day of a time zone, from its first millisecond up to the next day's. */
interface Day {
  day: string;
  from: number;
  until: number;
}

/** The day asked for last in each zone: mostly it is the one that is asked for next, and often many times in a row. */
const lastDays = new Map<string, Day>();

function dayAround(now: Temporal.Instant, timeZone: string): Day {
  const start = now.toZonedDateTimeISO(timeZone).startOfDay();
  const day = start.toPlainDate();
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone);
  return { day: day.toString(), from: start.epochMilliseconds, until: next.epochMilliseconds };
}

/** The calendar day it is for somebody, YYYY-MM-DD. */
export function dayFor(now: Temporal.Instant, timeZone: string): string {
  const last = lastDays.get(timeZone);
  const ms = now.epochMilliseconds;
  if (last && last.from <= ms && ms < last.until) return last.day;
  const found = dayAround(now, timeZone);
  lastDays.set(timeZone, found);
  return found.day;
}

/** Whether somebody works on that day: it is one of their days and they are not away (S2-4.1). */
export function isWorkingDay(day: string, person: Availability): boolean {
  const dayOfWeek = new Date(day).getUTCDay() || 7;
  const isAway = person.away.some((span) => span.from <= day && day <= span.until);
  return !isAway && hoursOf(person).some((hours) => hours.weekday === dayOfWeek);
}

/** The day that is `count` working days after `day`; looks at most two years ahead. */
export function workingDaysAfter(day: string, count: number, person: Availability): string {
  let date = Temporal.PlainDate.from(day);
  for (let left = count, looked = 0; left > 0 && looked < 730; looked++) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date.toString(), person)) left--;
  }
  return date.toString();
}

/** The working days from after `from` up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(from: string, until: string, person: Availability): number {
  let count = 0;
  let date = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(until);
  while (Temporal.PlainDate.compare(date, last) < 0) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date.toString(), person)) count++;
  }
  return count;
}

/** The moment a working day begins for somebody. */
export function startOfWork(day: string, person: Availability): Temporal.Instant {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  const from = hoursOf(person).find((hours) => hours.weekday === dayOfWeek)?.from ?? '09:00';
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: person.timeZone, plainTime: Temporal.PlainTime.from(from) })
    .toInstant();
}

/** Whether the moment lies inside somebody's hours. */
export function isInHours(now: Temporal.Instant, person: Availability): boolean {
  const local = now.toZonedDateTimeISO(person.timeZone);
  const time = local.toPlainTime();
  const today = hoursOf(person).find((hours) => hours.weekday === local.dayOfWeek);
  if (!today || !isWorkingDay(local.toPlainDate().toString(), person)) return false;
  return (
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(today.from)) >= 0 &&
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(today.until)) < 0
  );
}

/**
 * When words sent now reach somebody: at once inside their hours, else when their next working day begins (B02).
 * The sender is shown this moment before sending.
 */
export function reachesAt(now: Temporal.Instant, person: Availability): Temporal.Instant {
  if (isInHours(now, person)) return now;
  const today = dayFor(now, person.timeZone);
  if (isWorkingDay(today, person)) {
    const start = startOfWork(today, person);
    if (Temporal.Instant.compare(now, start) < 0) return start;
  }
  return startOfWork(workingDaysAfter(today, 1, person), person);
}
