/** Days and moments as people say them, in the reader's zone and language. */

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of the person who is signed in; the browser's until then, and where it is one that this browser does not know. */
export const keepTimeIn = (timeZone: string): void => {
  try {
    void new Intl.DateTimeFormat('en', { timeZone });
    zone = timeZone;
  } catch {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
};
export const zoneInUse = (): string => zone;

const usual: Record<string, string> = { en: 'en-GB', de: 'de-DE' };

/**
 * How a language is written where the reader is: the browser's own region for it, else the usual one; some say "en-US@posix".
 * The form in which a language speaks to people changes nothing about it.
 */
export function localeOf(language: string): string {
  const plain = language.replace(/-x-.*/, '');
  const own = globalThis.navigator?.languages?.find((one) => new RegExp(`^${plain}-[\\w-]+$`).test(one));
  return own ?? usual[plain] ?? plain;
}

const dayMs = 86_400_000;
const format = (language: string, options: Intl.DateTimeFormatOptions, timeZone = zone) =>
  new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone });

/** The day (YYYY-MM-DD) of a moment, in the reader's zone. */
export const dayOf = (moment: Date, timeZone = zone): string => format('en-CA', {}, timeZone).format(moment);

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const daysBetween = (from: string, to: string): number => Math.round((noonOf(to) - noonOf(from)) / dayMs);

/** `day` moved by so many days. */
export const dayAfter = (day: string, days: number): string =>
  new Date(noonOf(day) + days * dayMs).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(noonOf(day)).getUTCDay() || 7;

const sayNearDay = (away: number, language: string): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(away, 'day');

/** "today", "tomorrow", "Thu 26 Nov", another year without its weekday: for a column of days. */
export function sayDayShortly(day: string, language: string, now = new Date()): string {
  const away = daysBetween(dayOf(now), day);
  if (Math.abs(away) <= 1) return sayNearDay(away, language);
  const date = { day: 'numeric', month: 'short' } as const;
  const isThisYear = day.slice(0, 4) === dayOf(now).slice(0, 4) || Math.abs(away) < 60;
  const parts: Intl.DateTimeFormatOptions = isThisYear
    ? { weekday: 'short', ...date }
    : { ...date, year: 'numeric' };
  const said = format(language, parts, 'UTC').format(noonOf(day));
  return whole(said.replace(/^(\p{L}+)\./u, '$1').replace(',', ''));
}

/** "today", "tomorrow", "Thursday, 26 November", next year with its year. */
export function sayDay(day: string, language: string, now = new Date()): string {
  const away = daysBetween(dayOf(now), day);
  if (Math.abs(away) <= 1) return sayNearDay(away, language);
  const sameYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  if (away > 0 && away < 60) return nameDay(day, language);
  const year = sameYear ? {} : { year: 'numeric' as const };
  return whole(format(language, { day: 'numeric', month: 'long', ...year }, 'UTC').format(noonOf(day)));
}

/** "today 14:12", "Monday 09:20", "12 November". */
export function sayMoment(at: string, language: string, now = new Date()): string {
  const moment = new Date(at);
  const day = dayOf(moment);
  const away = daysBetween(dayOf(now), day);
  const time = format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  if (Math.abs(away) <= 1) return `${sayDay(day, language, now)} ${time}`;
  if (Math.abs(away) < 6) return `${format(language, { weekday: 'long' }).format(moment)} ${time}`;
  return sayDay(day, language, now);
}

/** The whole of it, for those who rest the pointer on a date. */
export const sayFully = (at: string, language: string): string =>
  at.length === 10
    ? format(language, { dateStyle: 'full' }, 'UTC').format(noonOf(at))
    : format(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));

/** "Tue 24 Nov 2026": a date in a field. */
export const sayDate = (day: string, language: string): string =>
  format(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, 'UTC')
    .format(noonOf(day))
    .replace(',', '');

/** "Tuesday, 24 November": a day by its whole name, as a heading. */
export const nameDay = (day: string, language: string): string =>
  whole(
    withComma(
      format(language, { weekday: 'long', day: 'numeric', month: 'long' }, 'UTC').format(noonOf(day)),
    ),
  );

/** No line ends between the number and its month. */
const whole = (said: string): string =>
  said.replace(/(\d\.?) (\p{L})/u, '$1\u00a0$2').replace(/(\p{L}) (\d{1,2}\b)/u, '$1\u00a0$2');

/** British dates lack the comma that sets the weekday off. */
const withComma = (said: string): string => said.replace(/^(\p{L}+) (\d)/u, '$1, $2');

/** The name of a day of the week; 1 is Monday. */
export const nameWeekday = (day: number, language: string, weekday: 'long' | 'short' = 'long'): string =>
  format(language, { weekday }, 'UTC').format(noonOf(dayAfter('2024-01-01', day - 1)));

/** The names of the weekdays, Monday first. */
export const weekdays = (language: string, weekday: 'long' | 'short' = 'long'): string[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => nameWeekday(day, language, weekday));

/** Every zone the browser knows, the reader's own among them. */
export const timeZones = (): string[] =>
  [...new Set([zone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();

/** The day it is now, in the reader's zone. */
export const today = (): string => dayOf(new Date());

const aboutNow = 5 * 60_000;
/** Whether a moment is past or at most a few minutes away. */
export const isAboutNow = (at: string): boolean => Date.parse(at) - Date.now() < aboutNow;

/** "Thursday, 3 December, 12:30": when to be somewhere. */
export const sayAppointment = (at: string, language: string): string =>
  `${sayDay(dayOf(new Date(at)), language)}, ${format(language, { timeStyle: 'short' }).format(new Date(at))}`;
