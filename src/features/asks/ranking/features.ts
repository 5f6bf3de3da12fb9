import { lastHelpAt, signalCount } from './families.ts';

/** One feature a signal. */
export const featureCount = signalCount;

const scale = 100;
const top = Math.log1p(scale);

/**
 * A person's share of each signal among the candidates, on a scale from 0 to 1 that lifts small shares;
 * `featureCount` figures a candidate, in their order. People without evidence (a negative number) have zeros.
 */
export function featuresOf(rows: Float64Array, candidates: readonly number[]): Float64Array {
  const features = new Float64Array(candidates.length * featureCount);
  const totals = totalsOf(rows, candidates);
  for (let index = 0; index < candidates.length; index += 1) {
    const who = candidates[index]!;
    if (who < 0) continue;
    for (let signal = 0; signal < signalCount; signal += 1) {
      const value = rows[who * signalCount + signal]!;
      if (value === 0) continue;
      const lifted = signal < lastHelpAt ? Math.log1p((scale * value) / totals[signal]!) / top : value;
      features[index * featureCount + signal] = lifted;
    }
  }
  return features;
}

/** How lately somebody helped or was seen, after `lastHelpAt`, is a figure of its own; all else counts as a share. */
function totalsOf(rows: Float64Array, candidates: readonly number[]): Float64Array {
  const totals = new Float64Array(signalCount);
  for (const who of candidates) {
    if (who < 0) continue;
    for (let signal = 0; signal < lastHelpAt; signal += 1)
      totals[signal]! += rows[who * signalCount + signal]!;
  }
  return totals;
}
