import { lastHelpAt, signalCount } from './families.ts';

/** Two features a signal: a person's share of it among the candidates, and the same on a scale that lifts small shares. */
export const featureCount = signalCount * 2;

const scale = 100;
const top = Math.log1p(scale);

/** Features of the candidates from the signals of all, `featureCount` figures a candidate; people without any have zeros. */
export function featuresOf(rows: Float64Array, candidates: readonly number[]): Float64Array {
  const features = new Float64Array(candidates.length * featureCount);
  const totals = totalsOf(rows, candidates);
  for (const [index, who] of candidates.entries()) {
    const from = who * signalCount;
    if (who < 0) continue;
    const into = index * featureCount;
    for (let signal = 0; signal < signalCount; signal += 1) {
      const value = rows[from + signal]!;
      if (value === 0) continue;
      const share = value / totals[signal]!;
      features[into + 2 * signal] = share;
      features[into + 2 * signal + 1] = signal < lastHelpAt ? Math.log1p(scale * share) / top : share;
    }
  }
  return features;
}

/** How lately is a figure of its own; all else counts as a share. */
function totalsOf(rows: Float64Array, candidates: readonly number[]): Float64Array {
  const totals = new Float64Array(signalCount);
  for (const who of candidates) {
    if (who < 0) continue;
    for (let signal = 0; signal < lastHelpAt; signal += 1)
      totals[signal]! += rows[who * signalCount + signal]!;
  }
  return totals.fill(1, lastHelpAt);
}
