/**
 * Working days, business hours and availability as a person keeps them. Pure: the moment and the person's hours come in,
 * nothing is looked up.
 */
import { clockIn, momentOn } from './zone.ts';

/** A span of work that begins on a weekday; there may be several a day. One that does not end later than it begins passes midnight. */
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

/** The days of somebody of whom no more than their zone is known. */
export const usualDaysIn = (timeZone: string): Availability => ({ timeZone, hours: usualHours, away: [] });

const hoursOf = (person: Availability) => (person.hours.length > 0 ? person.hours : usualHours);

/** A day of a time zone, from its first millisecond up to the next day's. */
interface Day {
  day: string;
  from: number;
  until: number;
}

/**
 * A cache of one day for each zone: mostly the day that was asked for last is the one that is asked for next, often many
 * times in a row.
 */
const lastDays = new Map<string, Day>();

function dayAround(now: Temporal.Instant, timeZone: string): Day {
  const start = clockIn(timeZone, now).startOfDay();
  const day = start.toPlainDate().toString();
  return { day, from: start.epochMilliseconds, until: momentOn(timeZone, dayAfter(day)).epochMilliseconds };
}

const dayAfter = (day: string, days = 1): string => Temporal.PlainDate.from(day).add({ days }).toString();

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

const spansOf = (day: string, person: Availability): WorkingHours[] => {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return hoursOf(person)
    .filter((hours) => hours.weekday === dayOfWeek)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
};

/** The moment a working day begins for somebody. */
export const startOfWork = (day: string, person: Availability): Temporal.Instant =>
  momentOn(person.timeZone, day, spansOf(day, person)[0]?.from ?? '09:00');

/** The same on the day that is `count` working days after a moment. */
export const startOfWorkAfter = (
  moment: Temporal.Instant,
  count: number,
  person: Availability,
): Temporal.Instant => startOfWork(workingDaysAfter(dayFor(moment, person.timeZone), count, person), person);

/** A stretch of time, as moments; its end is not in it. */
export interface Stretch {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/** The stretches of somebody's work that begin on a day, earliest first; none on a day that is no working day. */
export function stretchesOn(day: string, person: Availability): Stretch[] {
  if (!isWorkingDay(day, person)) return [];
  return spansOf(day, person).map(({ from, until }) => ({
    from: momentOn(person.timeZone, day, from),
    until: momentOn(person.timeZone, until > from ? day : dayAfter(day), until),
  }));
}

/** Those of today, and what yesterday's work has left after midnight. */
function stretchesAround(now: Temporal.Instant, person: Availability): Stretch[] {
  const today = dayFor(now, person.timeZone);
  return [dayAfter(today, -1), today].flatMap((day) => stretchesOn(day, person));
}

/** Whether the moment lies inside somebody's hours. */
export const isInHours = (now: Temporal.Instant, person: Availability): boolean =>
  stretchesAround(now, person).some(
    ({ from, until }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0,
  );

/**
 * When words sent now reach somebody: at once inside their hours, else when they begin to work again (B02).
 * The sender is shown this moment before sending.
 */
export function reachesAt(now: Temporal.Instant, person: Availability): Temporal.Instant {
  if (isInHours(now, person)) return now;
  const ahead = stretchesAround(now, person).find(({ from }) => Temporal.Instant.compare(now, from) < 0);
  if (ahead) return ahead.from;
  return startOfWorkAfter(now, 1, person);
}

/** Whether somebody still works before a day is over, looking at most so many days ahead; without a day, on any of these. */
export function worksBefore(
  now: Temporal.Instant,
  person: Availability,
  day: string | null,
  mostDays = 30,
): boolean {
  const today = dayFor(now, person.timeZone);
  const end = dayAfter(today, mostDays);
  const last = day === null || day > end ? end : day;
  for (let one = dayAfter(today, -1); one <= last || one <= today; one = dayAfter(one))
    if (stretchesOn(one, person).some(({ until }) => Temporal.Instant.compare(now, until) < 0)) return true;
  return false;
}
