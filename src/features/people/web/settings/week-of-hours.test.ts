import { expect, test } from 'vitest';
import { hoursOf, weekFrom } from './week-of-hours.ts';

const day = (weekday: number, from = '09:00', until = '17:00') => ({ weekday, from, until });

test('what most days have in common is usual, and the others differ', () => {
  const week = weekFrom([day(1), day(2), day(3), day(5, '09:00', '13:00')]);
  expect(week).toEqual({
    days: [1, 2, 3, 5],
    usual: [{ from: '09:00', until: '17:00' }],
    differing: { 5: [{ from: '09:00', until: '13:00' }] },
  });
});

test('hours come back as they were, several a day and over midnight', () => {
  const hours = [day(1, '08:00', '12:00'), day(1, '13:00', '17:00'), day(2), day(3, '22:00', '06:00')];
  expect(hoursOf(weekFrom(hours))).toEqual(hours);
});

test('a week without any hours is quiet, and a day that is added has the usual ones', () => {
  const quiet = weekFrom([]);
  expect(hoursOf(quiet)).toEqual([]);
  expect(hoursOf({ ...quiet, days: [2, 1] })).toEqual([day(1), day(2)]);
});
