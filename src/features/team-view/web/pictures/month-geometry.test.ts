import { expect, test } from 'vitest';
import { gridOf } from '../month/month.ts';
import { marksIn, monthGeometry, mostMarks, rowHeight } from './month-geometry.ts';

const of = (month: string, width: number, isNeeded = () => false) => {
  const { days, columns } = gridOf(month, isNeeded);
  return monthGeometry(days, columns, width);
};

test('every day has a place of its own inside the picture', () => {
  for (const width of [354, 640])
    for (const isNeeded of [() => false, () => true]) {
      const { cells, cellWidth, height } = of('2026-12', width, isNeeded);
      expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length);
      for (const { x, y } of cells) {
        expect(x + cellWidth).toBeLessThanOrEqual(width + 0.001);
        expect(y + rowHeight).toBeLessThanOrEqual(height);
      }
    }
});

test('the marks of a day stay in its cell; what does not fit is left to words', () => {
  const { cells, cellWidth } = of('2026-12', 354, () => true);
  const cell = cells[0]!;
  const marks = marksIn(cell, 50, cellWidth);
  expect(marks).toHaveLength(mostMarks(cellWidth));
  for (const { x } of marks) expect(x + 6).toBeLessThanOrEqual(cell.x + cellWidth);
  expect(marksIn(cell, 1, cellWidth)).toHaveLength(1);
  expect(marksIn(cell, 0, cellWidth)).toEqual([]);
});
