import { expect, test } from 'vitest';
import { daysOf, gridOf, monthAfter, monthOf } from './month.ts';

const nothing = () => false;

test('months follow each other over the turn of a year', () => {
  expect(monthOf('2026-12-24')).toBe('2026-12');
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-05', 0)).toBe('2026-05');
});

test('a month has its own days, and February those of its year', () => {
  expect(daysOf('2026-12')).toHaveLength(31);
  expect(daysOf('2026-02')).toHaveLength(28);
  expect(daysOf('2028-02')).toHaveLength(29);
});

test('days stand in weeks from Monday on; the weekend is left out where nothing is promised for it', () => {
  const { days, columns } = gridOf('2026-12', nothing);
  expect(columns).toBe(5);
  // the first of December 2026 is a Tuesday
  expect(days[0]).toEqual({ day: '2026-12-01', row: 0, column: 1 });
  expect(days.at(-1)).toEqual({ day: '2026-12-31', row: 4, column: 3 });
});

test('a promise for a Saturday shows the weekends', () => {
  const { days, columns } = gridOf('2026-12', (day) => day === '2026-12-05');
  expect(columns).toBe(7);
  expect(days).toHaveLength(31);
});

test('a month that begins at a weekend begins with its first working day', () => {
  // the first of August 2026 is a Saturday
  expect(gridOf('2026-08', nothing).days[0]).toEqual({ day: '2026-08-03', row: 0, column: 0 });
});
