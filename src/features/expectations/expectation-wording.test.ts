import { expect, test } from 'vitest';
import { differs, fallsOn, occasionsAhead, tidyOccasion } from './expectation-wording.ts';

test('the occasions of a rhythm lie after today, up to three working days ahead', () => {
  // a Tuesday, and a Thursday before a weekend
  expect(occasionsAhead({ kind: 'working-days' }, '2054-11-24')).toEqual([
    '2054-11-25',
    '2054-11-26',
    '2054-11-27',
  ]);
  expect(occasionsAhead({ kind: 'working-days' }, '2054-11-26')).toEqual([
    '2054-11-27',
    '2054-11-30',
    '2054-12-01',
  ]);
  expect(occasionsAhead({ kind: 'weekly', weekdays: [1, 6] }, '2054-11-26')).toEqual([
    '2054-11-28',
    '2054-11-30',
  ]);
  expect(occasionsAhead({ kind: 'monthly', day: 30 }, '2054-11-26')).toEqual(['2054-11-30']);
  for (const kind of ['none', 'once'] as const) expect(occasionsAhead({ kind }, '2054-11-24')).toEqual([]);
});

test('a monthly day that a month does not have is its last day', () => {
  expect(fallsOn({ kind: 'monthly', day: 31 }, '2054-11-30')).toBe(true);
  expect(fallsOn({ kind: 'monthly', day: 31 }, '2054-12-30')).toBe(false);
});

test('nothing is kept of an occasion that its kind does not speak of', () => {
  expect(tidyOccasion({ kind: 'weekly', weekdays: [5, 1, 5], on: '2054-12-01', day: 3 })).toEqual({
    kind: 'weekly',
    weekdays: [1, 5],
  });
  expect(tidyOccasion({ kind: 'none', on: '2054-12-01' })).toEqual({ kind: 'none' });
});

test('two wordings differ by their words or by when it comes up', () => {
  const words = { text: 'A', goodLooksLike: 'B', occasion: { kind: 'weekly', weekdays: [1, 2] } } as const;
  expect(differs(words, { ...words, occasion: { kind: 'weekly', weekdays: [2, 1] } })).toBe(false);
  expect(differs(words, { ...words, occasion: { kind: 'weekly', weekdays: [1] } })).toBe(true);
  expect(differs(words, { ...words, goodLooksLike: 'C' })).toBe(true);
});
