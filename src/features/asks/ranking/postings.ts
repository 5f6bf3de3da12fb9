import { type Terms } from './words.ts';

interface Posting {
  at: number[];
  weight: number[];
}

/** Per term the newest events only: more would cost time and hardly change an answer. */
const longestPosting = 2_000;
/** How far a long event's terms count less (as b of BM25). */
const lengthMatters = 0.4;

/** An inverted index over the events of a memory, for one kind of term. */
export class Postings {
  readonly #terms = new Map<string, Posting>();
  readonly #capacity: number;
  readonly #length: Float32Array;
  readonly #sum: Float64Array;
  #events = 0;
  #lengths = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#length = new Float32Array(capacity);
    this.#sum = new Float64Array(capacity);
  }

  add(at: number, terms: Terms): void {
    let length = 0;
    for (const [term, weight] of terms) {
      length += weight;
      this.#post(term, at, weight);
    }
    this.#length[at % this.#capacity] = length;
    if (terms.size === 0) return;
    this.#events += 1;
    this.#lengths += length;
  }

  /** How alike events `first` to `bound` are to the terms: 0 to about 1, by event; only those that share a term. */
  alike(terms: Terms, first: number, bound: number): Map<number, number> {
    const touched: number[] = [];
    let whole = 0;
    for (const [term, weight] of terms) {
      const posting = this.#terms.get(term);
      const rarity = this.#rarity(posting);
      whole += weight * weight * rarity;
      if (posting === undefined) continue;
      for (let i = posting.at.length - 1; i >= 0; i -= 1) {
        const at = posting.at[i]!;
        if (at < first) break;
        if (at >= bound) continue;
        const slot = at % this.#capacity;
        if (this.#sum[slot] === 0) touched.push(at);
        this.#sum[slot]! += weight * rarity * posting.weight[i]!;
      }
    }
    return this.#collect(touched, whole);
  }

  #collect(touched: number[], whole: number): Map<number, number> {
    const alike = new Map<number, number>();
    const average = this.#lengths / Math.max(1, this.#events);
    for (const at of touched) {
      const slot = at % this.#capacity;
      const long = 1 - lengthMatters + (lengthMatters * this.#length[slot]!) / average;
      alike.set(at, this.#sum[slot]! / whole / long);
      this.#sum[slot] = 0;
    }
    return alike;
  }

  #rarity(posting: Posting | undefined): number {
    const found = posting?.at.length ?? 0;
    return Math.log(1 + (this.#events - found + 0.5) / (found + 0.5));
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
