import { type Terms } from './words.ts';
import { add, figure } from '../figures.ts';

interface Posting {
  at: number[];
  weight: number[];
}

/** Per term the newest events only: more would cost time and hardly change an answer. */
const longestPosting = 2_000;
/** How far a long event's terms count less (the b of BM25). */
const lengthMatters = 0.4;

/** An inverted index over the newest `capacity` events, for one kind of term. */
export class InvertedIndex {
  readonly #terms = new Map<string, Posting>();
  readonly #capacity: number;
  readonly #length: Float32Array;
  /** How many events with terms, and how many terms, came before each event: to count what was known at any time. */
  readonly #eventsBefore: Float64Array;
  readonly #lengthsBefore: Float64Array;
  #next = 0;
  #events = 0;
  #lengths = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#length = new Float32Array(capacity);
    this.#eventsBefore = new Float64Array(capacity);
    this.#lengthsBefore = new Float64Array(capacity);
  }

  /** Files event number `at` under its terms; numbers rise by one. */
  add(at: number, terms: Terms): void {
    let length = 0;
    for (const [term, weight] of terms) {
      length += weight;
      this.#post(term, at, weight);
    }
    const slot = at % this.#capacity;
    this.#length[slot] = length;
    this.#eventsBefore[slot] = this.#events;
    this.#lengthsBefore[slot] = this.#lengths;
    this.#next = at + 1;
    if (terms.size === 0) return;
    this.#events += 1;
    this.#lengths += length;
  }

  /** How alike the events `first` (in) to `bound` (out) are to the terms: 0 to about 1, at index `number - first`. */
  alike(terms: Terms, first: number, bound: number): Float64Array {
    const alike = new Float64Array(bound - first);
    if (bound === first) return alike;
    let whole = 0;
    for (const [term, weight] of terms) {
      const posting = this.#terms.get(term);
      const rarity = this.rarity(term, first, bound);
      whole += weight * weight * rarity;
      if (posting !== undefined) addTo(alike, posting, weight * rarity, first, bound);
    }
    if (whole > 0) this.#divide(alike, whole, first, bound);
    return alike;
  }

  /** How rare a term is among the events `first` (in) to `bound` (out): near 0 when every event has it. */
  rarity(term: string, first: number, bound: number): number {
    const at = this.#terms.get(term)?.at ?? [];
    const found = firstFrom(at, bound) - firstFrom(at, first);
    const events = this.#between(this.#eventsBefore, this.#events, first, bound);
    return Math.log(1 + (events - found + 0.5) / (found + 0.5));
  }

  /** Forgets terms whose events are all older than `first`. */
  forgetBefore(first: number): void {
    for (const [term, posting] of this.#terms) {
      if ((posting.at.at(-1) ?? -1) < first) this.#terms.delete(term);
    }
  }

  #divide(alike: Float64Array, whole: number, first: number, bound: number): void {
    const lengths = this.#between(this.#lengthsBefore, this.#lengths, first, bound);
    const average = lengths / Math.max(1, this.#between(this.#eventsBefore, this.#events, first, bound));
    for (let index = 0; index < alike.length; index += 1) {
      if (alike[index] === 0) continue;
      const length = this.#length[(first + index) % this.#capacity] ?? 0;
      alike[index] =
        figure(alike, index) / (whole * (1 - lengthMatters + (lengthMatters * length) / average));
    }
  }

  #between(before: Float64Array, total: number, first: number, bound: number): number {
    if (bound <= first) return 0;
    const end = bound >= this.#next ? total : figure(before, bound % this.#capacity);
    return end - figure(before, first % this.#capacity);
  }

  #post(term: string, at: number, weight: number): void {
    let posting = this.#terms.get(term);
    if (posting === undefined) this.#terms.set(term, (posting = { at: [], weight: [] }));
    posting.at.push(at);
    posting.weight.push(weight);
    if (posting.at.length <= 2 * longestPosting) return;
    posting.at.splice(0, longestPosting);
    posting.weight.splice(0, longestPosting);
  }
}

/** The index of the first number that is not below `bound`, in rising numbers. */
function firstFrom(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addTo(sums: Float64Array, posting: Posting, factor: number, first: number, bound: number): void {
  for (let index = posting.at.length - 1; index >= 0; index -= 1) {
    const at = posting.at[index] ?? -1;
    if (at < first) return;
    if (at < bound) add(sums, at - first, factor * (posting.weight[index] ?? 0));
  }
}
