/** The paired rank test of Wilcoxon: whether one of each two tends to be larger, whatever the noise both share. */

export interface Ranked {
  /** How many standard deviations the ranks lie from where they would lie by chance. */
  z: number;
  /** How often chance alone brings as much, in either direction. */
  p: number;
}

/** Ranks the differences by size; equal ones share their rank, and those of nothing say nothing. */
export function rankTest(differences: readonly number[]): Ranked {
  const told = differences.filter((one) => one !== 0).toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const n = told.length;
  if (n === 0) return { z: 0, p: 1 };
  let positive = 0;
  let ties = 0;
  for (let from = 0; from < n;) {
    let to = from;
    while (to < n && Math.abs(told[to]!) === Math.abs(told[from]!)) to += 1;
    const shared = (from + 1 + to) / 2;
    positive += shared * told.slice(from, to).filter((one) => one > 0).length;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  const expected = (n * (n + 1)) / 4;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const z = (positive - expected) / spread;
  return { z, p: 2 * (1 - normal(Math.abs(z))) };
}

/** The share of the normal distribution below `z`, to seven digits (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = factors.reduce((total, factor, power) => total + factor * t ** (power + 1), 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
