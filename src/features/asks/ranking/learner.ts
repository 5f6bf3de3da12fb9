import { type Features } from './signals/features.ts';
import { add, figure } from './figures.ts';

/** What was learnt, as plain figures that can be kept and brought back. */
export interface Learnt {
  edition: number;
  weights: readonly number[];
  slopes: readonly number[];
}

/** To be raised when a signal or a step changes its meaning: what was learnt before is then learnt anew. */
const edition = 2;
/** Before anything was learnt, all evidence speaks alike. */
const atFirst = 0.3;
const pace = 0.4;
/** Learning looks at the likeliest only: telling them apart is what counts. */
const rivals = 100;

/** Learns from each question who among the candidates really helped: a softmax over all of them, AdaGrad steps. */
export class Learner {
  readonly #weights: Float64Array;
  readonly #slopes: Float64Array;

  constructor(features: number) {
    this.#weights = new Float64Array(features).fill(atFirst);
    this.#slopes = new Float64Array(features).fill(1e-3);
  }

  /** How likely each candidate is to help, summing to 1. */
  chances(features: Features): Float64Array {
    const chances = new Float64Array(features.count);
    const weights = this.#weights;
    const row = new Float64Array(weights.length);
    let highest = -Infinity;
    for (let index = 0; index < chances.length; index += 1) {
      features.fill(index, row);
      let sum = 0;
      for (let at = 0; at < row.length; at += 1) sum += figure(weights, at) * figure(row, at);
      chances[index] = sum;
      if (sum > highest) highest = sum;
    }
    return normalised(chances, highest);
  }

  /** Takes one step towards those who helped. */
  learn(features: Features, helped: ReadonlySet<number>): void {
    if (helped.size === 0) return;
    const chances = amongRivals(this.chances(features), helped);
    const step = new Float64Array(this.#weights.length);
    const row = new Float64Array(step.length);
    for (let index = 0; index < chances.length; index += 1) {
      const missed = (helped.has(index) ? 1 / helped.size : 0) - figure(chances, index);
      if (Math.abs(missed) < 1e-5) continue;
      features.fill(index, row);
      for (let at = 0; at < step.length; at += 1) add(step, at, missed * figure(row, at));
    }
    for (let at = 0; at < step.length; at += 1) {
      const towards = figure(step, at);
      add(this.#slopes, at, towards ** 2);
      add(this.#weights, at, (pace * towards) / Math.sqrt(figure(this.#slopes, at)));
    }
  }

  /** What was learnt so far. */
  snapshot(): Learnt {
    return { edition, weights: [...this.#weights], slopes: [...this.#slopes] };
  }

  /** Takes up what was learnt before; refuses what is of another make, so that the caller learns anew. */
  restore(learnt: Learnt): boolean {
    if (learnt.edition !== edition) return false;
    if (learnt.weights.length !== this.#weights.length || learnt.slopes.length !== this.#slopes.length)
      return false;
    this.#weights.set(learnt.weights);
    this.#slopes.set(learnt.slopes);
    return true;
  }
}

/** The chances of the likeliest and of those who helped, as if nobody else had been there. */
function amongRivals(chances: Float64Array, helped: ReadonlySet<number>): Float64Array {
  const least = figure(chances.toSorted(), Math.max(0, chances.length - rivals));
  const among = chances.map((chance, index) => (chance >= least || helped.has(index) ? chance : 0));
  const total = among.reduce((sum, chance) => sum + chance, 0);
  return among.map((chance) => chance / total);
}

function normalised(scores: Float64Array, highest: number): Float64Array {
  let total = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const raised = Math.exp(figure(scores, index) - highest);
    scores[index] = raised;
    total += raised;
  }
  return scores.map((score) => score / total);
}
