import { expect, test } from 'vitest';
import type { Band } from '#platform/protection/bands.ts';
import { joinsTheNext, quartersToShow, type PatternQuarter } from './pattern.ts';

const quarter = (from: string, asksAnswered: Band | null): PatternQuarter => ({
  from,
  until: from,
  joined: true,
  firstAnswer: null,
  wordKept: null,
  askedAndHelped: null,
  asksAnswered,
});

test('a line leads on where the people are the same, or many others came; where a few did, it does not', () => {
  expect([null, 0, 1, 4, 5].map(joinsTheNext)).toEqual([true, true, false, false, true]);
});

test('the last quarter is always shown, earlier ones only where there is something to say', () => {
  const quarters = [
    quarter('2054-07-01', null),
    quarter('2054-04-01', '60-to-70'),
    quarter('2054-01-01', null),
    quarter('2053-10-01', '80-or-more'),
  ];
  expect(quartersToShow(quarters).map(({ from }) => from)).toEqual([
    '2054-07-01',
    '2054-04-01',
    '2053-10-01',
  ]);
  expect(quartersToShow([])).toEqual([]);
});
