/** Weeks, and the hours in which people can meet. Pure: a round is made on a Monday, for meetings from Tuesday on. */
import { dayFor, stretchesOn, type Availability, type Stretch } from '#platform/calendar.ts';
import { momentOn } from '#platform/zone.ts';
import { minutesTogether } from './pairing/hours.ts';

/** For how many days after a meeting it is asked whether it took place. */
export const askedFor = 14;

const plain = (day: string) => Temporal.PlainDate.from(day);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  plain(day)
    .subtract({ days: plain(day).dayOfWeek - 1 })
    .toString();

export const daysAfter = (day: string, days: number): string => plain(day).add({ days }).toString();

/** Weeks are numbered, so that those who meet every third week all do so in the same one. */
export const weekNumber = (monday: string): number =>
  Math.round(plain('1970-01-05').until(plain(monday), { largestUnit: 'days' }).days / 7);

/** Whether a rhythm of so many weeks falls into this week. */
export const isDue = (rhythm: number, monday: string): boolean => weekNumber(monday) % rhythm === 0;

/** The Monday of the next round that somebody will be in, after the week of `today`; null while they rest. */
export function nextRound(
  member: { rhythm: number; pausedUntil: string | null; resting: boolean },
  today: string,
): string | null {
  if (member.resting) return null;
  const thisMonday = mondayOf(today);
  // a pause may be long: the first Monday after it is worked out, not walked to
  const paused = member.pausedUntil === null ? thisMonday : mondayOf(daysAfter(member.pausedUntil, -1));
  const earliest = daysAfter(paused > thisMonday ? paused : thisMonday, 7);
  const weeks = -weekNumber(earliest) % member.rhythm;
  return daysAfter(earliest, 7 * (weeks < 0 ? weeks + member.rhythm : weeks));
}

/** The days of a round's week on which people may meet: a skip has to be possible the day before. */
const meetingDays = [1, 2, 3, 4, 5, 6] as const;

/** Somebody's hours from Tuesday of a week on. */
const weekOf = (monday: string, person: Availability): Stretch[] =>
  meetingDays.flatMap((days) => stretchesOn(daysAfter(monday, days), person));

/** The same for the pairing: minutes since that Monday, 0:00 UTC. */
export function hoursInUtc(monday: string, person: Availability): [number, number][] {
  const begin = momentOn('UTC', monday).epochMilliseconds;
  const minutes = (moment: Temporal.Instant) => Math.round((moment.epochMilliseconds - begin) / 60_000);
  return weekOf(monday, person).map(({ from, until }) => [minutes(from), minutes(until)]);
}

/** When all of these work at the same time for half an hour or more, earliest first. */
export function hoursInCommon(monday: string, people: readonly Availability[]): Stretch[] {
  const [first, ...others] = people.map((person) => weekOf(monday, person));
  const common = others.reduce(
    (some, more) => some.flatMap((one) => more.map((two) => shared(one, two))),
    first ?? [],
  );
  return common
    .filter((one) => minutesIn(one) >= minutesTogether)
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
}

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b);
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);
const shared = (one: Stretch, two: Stretch): Stretch => ({
  from: later(one.from, two.from),
  until: earlier(one.until, two.until),
});
const minutesIn = ({ from, until }: Stretch) => (until.epochMilliseconds - from.epochMilliseconds) / 60_000;

/** The day for which a meeting is planned: the first in common from `earliest` on, else the last before it, else `earliest`. */
export function dayToMeet(monday: string, people: readonly Availability[], earliest: string): string {
  const zone = people[0]?.timeZone ?? 'UTC';
  const days = hoursInCommon(monday, people).map(({ from }) => dayFor(from, zone));
  return days.find((day) => day >= earliest) ?? days.at(-1) ?? earliest;
}
