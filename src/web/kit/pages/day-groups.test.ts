import { expect, test } from 'vitest';
import { groupOf, groupsByDay } from './day-groups.ts';

/** A Wednesday. */
const now = '2054-11-25';

test('what waits for the reader comes first, whatever its day; the rest stands by its day, and the week ends with Sunday', () => {
  expect(groupOf({ isMyTurn: true, day: '2054-11-20' }, now)).toBe('yourTurn');
  const groups = [
    ['2054-11-24', 'before'],
    ['2054-11-25', 'today'],
    ['2054-11-26', 'thisWeek'],
    ['2054-11-29', 'thisWeek'],
    ['2054-11-30', 'later'],
    [null, 'noRush'],
  ] as const;
  for (const [day, group] of groups) expect(groupOf({ isMyTurn: false, day }, now)).toBe(group);
  expect(groupOf({ isMyTurn: false, day: '2054-11-30' }, '2054-11-29')).toBe('later');
});

const grouped = (...days: (string | null)[]) =>
  groupsByDay(days, (day) => ({ isMyTurn: false, day }), 'en', now);

test('what was all for one day of late says which; for several, or long ago, it does not', () => {
  expect(grouped('2054-11-20', '2054-11-20', null)).toEqual([
    { name: 'before', items: ['2054-11-20', '2054-11-20'], weekday: 'Friday' },
    { name: 'noRush', items: [null], weekday: null },
  ]);
  expect(grouped('2054-11-20', '2054-11-23').map(({ weekday }) => weekday)).toEqual([null]);
  expect(grouped('2054-11-18').map(({ weekday }) => weekday)).toEqual([null]);
});
