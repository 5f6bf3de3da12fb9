import { describe, expect, test } from 'vitest';
import {
  dayFor,
  isInHours,
  isWorkingDay,
  reachesAt,
  startOfWork,
  stretchesOn,
  worksBefore,
  type Availability,
} from './calendar.ts';

const at = (moment: string) => Temporal.Instant.from(moment);
const berlin = (hours: Availability['hours'], away: Availability['away'] = []): Availability => ({
  timeZone: 'Europe/Berlin',
  hours,
  away,
});
/** 2054-11-24 is a Tuesday; Berlin is an hour ahead of UTC then. */
const night = berlin([1, 2, 3].map((weekday) => ({ weekday, from: '22:00:00', until: '06:00:00' })));
const late = berlin([{ weekday: 2, from: '14:00', until: '00:00' }]);
const split = berlin([
  { weekday: 2, from: '16:00', until: '19:00' },
  { weekday: 2, from: '08:00', until: '11:00' },
  { weekday: 3, from: '08:00', until: '11:00' },
]);

describe('work that passes midnight', () => {
  test('goes on until its end on the next day, and belongs to the day on which it began', () => {
    expect(isInHours(at('2054-11-24T21:30:00Z'), night)).toBe(true);
    expect(isInHours(at('2054-11-25T04:59:00Z'), night)).toBe(true);
    expect(isInHours(at('2054-11-25T05:00:00Z'), night)).toBe(false);
    expect(isInHours(at('2054-11-26T03:00:00Z'), night)).toBe(true);
    expect(isInHours(at('2054-11-26T22:00:00Z'), night)).toBe(false);
    expect(isWorkingDay('2054-11-26', night)).toBe(false);
  });

  test('words reach somebody at once after midnight, and in the morning when the night begins again', () => {
    expect(reachesAt(at('2054-11-25T02:00:00Z'), night).toString()).toBe('2054-11-25T02:00:00Z');
    expect(reachesAt(at('2054-11-25T07:00:00Z'), night).toString()).toBe('2054-11-25T21:00:00Z');
    expect(reachesAt(at('2054-11-26T07:00:00Z'), night).toString()).toBe('2054-11-30T21:00:00Z');
  });

  test('may end at midnight itself', () => {
    expect(isInHours(at('2054-11-24T22:59:00Z'), late)).toBe(true);
    expect(isInHours(at('2054-11-24T23:00:00Z'), late)).toBe(false);
    expect(stretchesOn('2054-11-24', late).map(({ until }) => until.toString())).toEqual([
      '2054-11-24T23:00:00Z',
    ]);
  });

  test('of a day away is none, also after midnight', () => {
    const away = { ...night, away: [{ from: '2054-11-24', until: '2054-11-24' }] };
    expect(isInHours(at('2054-11-25T02:00:00Z'), away)).toBe(false);
    expect(isInHours(at('2054-11-24T03:00:00Z'), away)).toBe(true);
  });
});

describe('several spans a day', () => {
  test('leave a quiet time between them, and the day begins with the first', () => {
    expect(startOfWork('2054-11-24', split).toString()).toBe('2054-11-24T07:00:00Z');
    expect(isInHours(at('2054-11-24T12:00:00Z'), split)).toBe(false);
    expect(reachesAt(at('2054-11-24T12:00:00Z'), split).toString()).toBe('2054-11-24T15:00:00Z');
    expect(reachesAt(at('2054-11-24T19:00:00Z'), split).toString()).toBe('2054-11-25T07:00:00Z');
  });
});

test('whether somebody still works before a day is over', () => {
  expect(worksBefore(at('2054-11-24T17:30:00Z'), split, '2054-11-24')).toBe(true);
  expect(worksBefore(at('2054-11-24T18:30:00Z'), split, '2054-11-24')).toBe(false);
  expect(worksBefore(at('2054-11-24T18:30:00Z'), split, '2054-11-25')).toBe(true);
  expect(worksBefore(at('2054-11-26T02:00:00Z'), night, '2054-11-26')).toBe(true);
  const away = { ...split, away: [{ from: '2054-11-01', until: '2055-11-01' }] };
  expect(worksBefore(at('2054-11-24T08:00:00Z'), away, null)).toBe(false);
});

test('a stored zone that nobody knows any more is read as UTC', () => {
  const nowhere = { ...split, timeZone: 'Moon/Base' };
  expect(dayFor(at('2054-11-24T23:30:00Z'), 'Moon/Base')).toBe('2054-11-24');
  expect(reachesAt(at('2054-11-24T12:00:00Z'), nowhere).toString()).toBe('2054-11-24T16:00:00Z');
});
