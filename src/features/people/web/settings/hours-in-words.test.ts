import { expect, test } from 'vitest';
import { hoursInWords } from './hours-in-words.ts';

const nine = (weekday: number, until = '17:00') => ({ weekday, from: '09:00', until });

test('days in a row with the same hours are said together', () => {
  const week = [nine(1), nine(2), nine(3), nine(4), nine(5, '13:00')];
  expect(hoursInWords(week, 'en', 'to')).toEqual(['Monday to Thursday 09:00–17:00', 'Friday 09:00–13:00']);
});

test('a quiet day between is not skipped over', () => {
  expect(hoursInWords([nine(3), nine(1)], 'de', 'bis')).toEqual([
    'Montag 09:00–17:00',
    'Mittwoch 09:00–17:00',
  ]);
});

const day = (weekday: number) => [
  { weekday, from: '22:00', until: '06:00' },
  { weekday, from: '09:00', until: '12:00' },
];

test('several spans of a day stand together, and one may pass midnight', () => {
  expect(hoursInWords([...day(1), ...day(2), nine(3)], 'de', 'bis')).toEqual([
    'Montag bis Dienstag 09:00–12:00, 22:00–06:00',
    'Mittwoch 09:00–17:00',
  ]);
});
