import { expect, test } from 'vitest';
import { daysShown, dueOn, mondayOf } from './week.ts';

const usual = [1, 2, 3, 4, 5];
const due = (dueOnDay: string | null) => ({ terms: { dueOn: dueOnDay } });

test('a week begins on its Monday, and at the weekend the next one is shown', () => {
  expect(mondayOf('2026-11-30', usual)).toBe('2026-11-30');
  expect(mondayOf('2026-12-04', usual)).toBe('2026-11-30');
  expect(mondayOf('2026-12-05', usual)).toBe('2026-12-07');
  expect(mondayOf('2026-12-06', usual)).toBe('2026-12-07');
});

test('whoever works on Saturdays has this week until Saturday is over', () => {
  expect(mondayOf('2026-12-05', [2, 6])).toBe('2026-11-30');
  expect(mondayOf('2026-12-06', [2, 6])).toBe('2026-12-07');
});

test('the days are one’s own working days; without any, Monday to Friday', () => {
  expect(daysShown('2026-11-30', [2, 4], [])).toEqual(['2026-12-01', '2026-12-03']);
  expect(daysShown('2026-11-30', [], [])).toHaveLength(5);
});

test('a day on which something was promised is never left out', () => {
  expect(daysShown('2026-11-30', usual, [due('2026-12-06'), due(null)]).at(-1)).toBe('2026-12-06');
});

test('what is due on a day stands on that day alone', () => {
  expect(dueOn([due('2026-12-01'), due('2026-12-02'), due(null)], '2026-12-01')).toHaveLength(1);
});
