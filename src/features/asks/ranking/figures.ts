/** Rows of figures, read and added to in plain loops. Beyond the end of a row there is nothing, which counts as 0. */

export const figure = (figures: Float64Array, at: number): number => figures[at] ?? 0;

export function add(figures: Float64Array, at: number, more: number): void {
  figures[at] = figure(figures, at) + more;
}
