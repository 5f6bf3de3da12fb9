import { expect, test } from 'vitest';
import { last } from '#platform/defined.ts';
import { barsIn, columns, mostBars, moreAt, weekHeight } from './week-geometry.ts';

test('columns share the width, stay apart and end where the picture ends', () => {
  for (const [width, count] of [
    [700, 5],
    [320, 7],
    [280, 1],
  ] as const) {
    const found = columns(width, count);
    expect(found).toHaveLength(count);
    expect(last(found).left + last(found).width).toBeCloseTo(width);
    for (const [at, column] of found.entries())
      expect(column.left).toBeGreaterThanOrEqual(at === 0 ? 0 : found[at - 1]!.left + found[at - 1]!.width);
  }
});

test('one line stands below the other, inside its column', () => {
  const [column] = columns(320, 5);
  const bars = barsIn(column!, ['a', 'b', 'c']);
  const rows = bars.map(({ y }) => y);
  expect(rows).toEqual(rows.toSorted((one, other) => one - other));
  for (const { x, width } of bars) expect(x + width).toBeLessThanOrEqual(column!.left + column!.width);
});

test('a full day draws as many as can be told apart, and keeps room to say that there are more', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `${at}`);
  const column = columns(320, 5)[2]!;
  expect(barsIn(column, ids)).toHaveLength(mostBars);
  expect(moreAt(column).y).toBeLessThan(weekHeight([20]));
  expect(weekHeight([0, 1])).toBeLessThan(weekHeight([3]));
});
