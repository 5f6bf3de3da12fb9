import { beforeEach, expect, test, vi } from 'vitest';
import { dayAfter, keepTimeIn, localeOf, sayDay, sayDayShortly, sayMoment, weekdayOf } from './time.ts';

const now = new Date('2054-11-24T09:00:00Z');
beforeEach(() => keepTimeIn('Europe/Berlin'));

test('near days have names of their own', () => {
  expect(sayDay('2054-11-24', 'en-GB', now)).toBe('today');
  expect(sayDay('2054-11-25', 'de', now)).toBe('morgen');
});

test('a day ahead is said with its weekday, one past without, another year with the year, and its number stays with its month', () => {
  expect(sayDay('2054-12-03', 'en-GB', now)).toBe('Thursday, 3\u00a0December');
  expect(sayDay('2054-11-12', 'en-GB', now)).toBe('12\u00a0November');
  expect(sayDay('2053-03-01', 'de', now)).toBe('1.\u00a0März 2053');
});

test('in a column a day is short, and another year needs no weekday', () => {
  expect(sayDayShortly('2054-11-25', 'en-GB', now)).toBe('tomorrow');
  expect(sayDayShortly('2054-12-03', 'en-GB', now)).toBe('Thu\u00a03\u00a0Dec');
  expect(sayDayShortly('2055-01-04', 'de', now)).toBe('Mo\u00a04.\u00a0Jan.');
  expect(sayDayShortly('2053-03-01', 'en-GB', now)).toBe('1\u00a0Mar 2053');
});

test('a moment of these days carries its time in the zone of the reader', () => {
  expect(sayMoment('2054-11-24T13:12:00Z', 'en-GB', now)).toBe('today 14:12');
  expect(sayMoment('2054-11-20T08:20:00Z', 'en-GB', now)).toBe('Friday 09:20');
  keepTimeIn('Asia/Tokyo');
  expect(sayMoment('2054-11-24T16:00:00Z', 'en-GB', now)).toBe('tomorrow 01:00');
});

test('days are counted by the calendar, over months and leap years', () => {
  expect(dayAfter('2056-02-28', 1)).toBe('2056-02-29');
  expect(dayAfter('2054-12-31', 7)).toBe('2055-01-07');
  expect(weekdayOf('2054-11-22')).toBe(7);
});

test('a region that is no region is passed over', () => {
  vi.stubGlobal('navigator', { languages: ['en-US@posix', 'en-IE'] });
  expect(localeOf('en')).toBe('en-IE');
  vi.stubGlobal('navigator', { languages: ['de-DE@posix'] });
  expect(localeOf('de')).toBe('de-DE');
  vi.stubGlobal('navigator', { languages: ['de-AT'] });
  expect(localeOf('de-x-formal')).toBe('de-AT');
  vi.unstubAllGlobals();
});
