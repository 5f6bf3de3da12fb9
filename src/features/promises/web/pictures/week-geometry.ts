/** Where the lines of a week stand: a column for each day, one short line below the other. */

export interface WeekBar {
  id: string;
  x: number;
  y: number;
  width: number;
}

const gap = 16;
const step = 16;
const first = 18;
/** As many as are told apart at a glance; the rest is said in words. */
export const mostBars = 6;

/** Columns of the same width with room between them. */
export function columns(width: number, count: number): { left: number; width: number }[] {
  const each = (width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, at) => ({ left: at * (each + gap), width: each }));
}

/** The lines of one column; each takes four fifths of it, so that columns stay apart. */
export const barsIn = (column: { left: number; width: number }, ids: readonly string[]): WeekBar[] =>
  ids.slice(0, mostBars).map((id, at) => ({
    id,
    x: column.left,
    y: first + at * step,
    width: Math.max(8, column.width * 0.8),
  }));

/** As high as the fullest day needs. */
export const weekHeight = (counts: readonly number[]): number => {
  const most = Math.max(1, ...counts);
  const rows = Math.min(mostBars, most) + (most > mostBars ? 1 : 0);
  return first + rows * step + 4;
};

/** Where it is said that there are more. */
export const moreAt = (column: { left: number }): { x: number; y: number } => ({
  x: column.left,
  y: first + mostBars * step + 4,
});
