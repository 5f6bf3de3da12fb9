/**
 * How a figure about a group is published (statistical disclosure control, model 16.19): as a band of counts that depends on
 * how many answered and on nothing else, or not at all where fewer than five did. The theorem that this module rests on, with
 * its proof and its limits, stands in docs/privacy.md. `band_of` and `middle_of` in migrations/0003_platform.sql are the same
 * for what is worked out in the database; a test compares them. Pure.
 */

/** How many must stand behind a figure. A round may ask for more, never for fewer. */
export const fewestBehind = 5;

const halves = ['under-half', 'half-or-more'] as const;
const thirds = ['few', 'about-half', 'most'] as const;
const fifths = ['below-20', '20-to-40', '40-to-60', '60-to-80', '80-or-more'] as const;
const tenths = [
  'below-10',
  '10-to-20',
  '20-to-30',
  '30-to-40',
  '40-to-50',
  '50-to-60',
  '60-to-70',
  '70-to-80',
  '80-to-90',
  '90-or-more',
] as const;
const scales = [halves, thirds, fifths, tenths] as const;

/** Every band there is. The open ones at both ends are what keeps a group of one mind from giving anybody away. */
export const bands = [...halves, ...thirds, ...fifths, ...tenths] as const;
export type Band = (typeof bands)[number];

/** The more people, the finer: a band is never so narrow that its ends hold fewer than three counts, or four from ten people on. */
function scaleOf(whole: number): readonly Band[] {
  if (whole < 10) return halves;
  if (whole < 20) return thirds;
  return whole < 40 ? fifths : tenths;
}

/**
 * The band of `part` out of `whole`, where each person is counted once, on one side or the other; null where fewer than
 * `fewest` stand behind it (model 16.19).
 */
export function bandOf(part: number, whole: number, fewest = fewestBehind): Band | null {
  if (whole < Math.max(fewest, fewestBehind)) return null;
  const scale = scaleOf(whole);
  return scale[Math.min(scale.length - 1, Math.floor((part * scale.length) / whole))] ?? null;
}

/**
 * The middle of values that are few and ordered (0, 1, 2): the one of whoever stands in the middle, the lower of two; null
 * where there are fewer than five. It says of each value only whether half of the people or more lie at it or below, which is
 * the band of halves, so what holds for bands holds for it (model 10.3).
 */
export function middleOf(values: readonly number[]): number | null {
  if (values.length < fewestBehind) return null;
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length / 2) - 1] ?? null;
}

/** Where a band is drawn between 0 and 1: at its own middle, so that a picture says no more than the words. */
export function heightOf(band: Band): number {
  const scale: readonly Band[] = scales.find((one: readonly Band[]) => one.includes(band)) ?? halves;
  return (scale.indexOf(band) + 0.5) / scale.length;
}

/** Whether a band lies below a half as a whole, at or above it, or around it. */
export type Side = 'less' | 'around' | 'more';

export function sideOf(band: Band): Side {
  const height = heightOf(band);
  if (height === 0.5) return 'around';
  return height < 0.5 ? 'less' : 'more';
}

/** A band as the database said it. Whatever else stands in a figure of a group is none, and is not shown. */
export const bandSaid = (text: string | null): Band | null => bands.find((band) => band === text) ?? null;
