import { lastHelpAt, signalCount } from './signal-groups.ts';
import { add, figure } from '../figures.ts';

/** One feature a signal. */
export const featureCount = signalCount;

const scale = 100;
const top = Math.log1p(scale);

/**
 * Candidates as the learner sees them: a person's share of each signal among the candidates, on a scale from 0 to 1 that
 * lifts small shares. Worked out one candidate at a time, since most are looked at once only.
 */
export class Features {
  readonly #rows: Float64Array;
  readonly #candidates: Int32Array;
  readonly #totals: Float64Array;

  /** `rows` are the signals of everyone; `candidates` numbers of people, negative for those without evidence. */
  constructor(rows: Float64Array, candidates: readonly number[]) {
    this.#rows = rows;
    this.#candidates = Int32Array.from(candidates);
    this.#totals = totalsOf(rows, this.#candidates);
  }

  get count(): number {
    return this.#candidates.length;
  }

  /** Fills in the features of a candidate, by index; people without evidence have zeros. */
  fill(index: number, into: Float64Array): void {
    const who = this.#candidates[index] ?? -1;
    if (who < 0) {
      into.fill(0);
      return;
    }
    const row = who * signalCount;
    for (let signal = 0; signal < lastHelpAt; signal += 1) {
      const value = figure(this.#rows, row + signal);
      into[signal] = value === 0 ? 0 : Math.log1p((scale * value) / figure(this.#totals, signal)) / top;
    }
    for (let signal = lastHelpAt; signal < signalCount; signal += 1)
      into[signal] = figure(this.#rows, row + signal);
  }
}

/** How lately somebody helped or was seen, from `lastHelpAt` on, is a figure of its own; all else counts as a share. */
function totalsOf(rows: Float64Array, candidates: Int32Array): Float64Array {
  const totals = new Float64Array(signalCount);
  for (const who of candidates) {
    if (who < 0) continue;
    const row = who * signalCount;
    for (let signal = 0; signal < lastHelpAt; signal += 1) add(totals, signal, figure(rows, row + signal));
  }
  return totals;
}
