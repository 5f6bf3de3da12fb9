/** Where the days of a month and what is promised for them stand. */
import type { DayInMonth } from '../month/month.ts';

export interface Cell {
  day: string;
  x: number;
  y: number;
}

const gap = 10;
const headed = 22;
export const rowHeight = 58;
const markStep = 15;

export interface MonthGeometry {
  height: number;
  cells: Cell[];
  cellWidth: number;
  /** Where the names of the weekdays begin. */
  columns: number[];
}

export function monthGeometry(days: readonly DayInMonth[], columns: number, width: number): MonthGeometry {
  const cellWidth = (width - gap * (columns - 1)) / columns;
  const left = (column: number) => column * (cellWidth + gap);
  const rows = Math.max(1, ...days.map(({ row }) => row + 1));
  return {
    height: headed + rows * rowHeight,
    cellWidth,
    columns: Array.from({ length: columns }, (_, at) => left(at)),
    cells: days.map(({ day, row, column }) => ({ day, x: left(column), y: headed + row * rowHeight })),
  };
}

/** How many marks fit beside each other in a day. */
export const mostMarks = (cellWidth: number): number => Math.max(1, Math.floor((cellWidth - 6) / markStep));

/** Where the marks of a day stand, below its number; as many as fit. */
export const marksIn = ({ x, y }: Cell, count: number, cellWidth: number): { x: number; y: number }[] =>
  Array.from({ length: Math.min(count, mostMarks(cellWidth)) }, (_, at) => ({
    x: x + 7 + at * markStep,
    y: y + 37,
  }));
