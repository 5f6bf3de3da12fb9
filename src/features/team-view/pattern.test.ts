import { expect, test } from 'vitest';
import { patternShareOf, quartersToShow, type PatternQuarter } from './pattern.ts';

const quarter = (from: string, asksAnswered: string | null): PatternQuarter => ({
  from,
  until: from,
  firstAnswer: null,
  wordKept: null,
  askedAndHelped: null,
  asksAnswered: patternShareOf(asksAnswered),
});

test('a share is read in steps of ten, with its open ends', () => {
  expect(patternShareOf('about-50')).toEqual({ reach: 'about', percent: 50 });
  expect(patternShareOf('at-least-80')).toEqual({ reach: 'at-least', percent: 80 });
  expect(patternShareOf('at-most-10')).toEqual({ reach: 'at-most', percent: 10 });
});

test('what is no step of ten is no figure', () => {
  for (const text of [null, '', '50', 'about-53', 'about-0', 'about-100', 'exactly-50'])
    expect(patternShareOf(text)).toBeNull();
});

test('the last quarter is always shown, earlier ones only where there is something to say', () => {
  const quarters = [
    quarter('2054-07-01', null),
    quarter('2054-04-01', 'about-60'),
    quarter('2054-01-01', null),
    quarter('2053-10-01', 'at-least-80'),
  ];
  expect(quartersToShow(quarters).map(({ from }) => from)).toEqual([
    '2054-07-01',
    '2054-04-01',
    '2053-10-01',
  ]);
  expect(quartersToShow([])).toEqual([]);
});
