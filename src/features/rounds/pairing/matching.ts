/** The largest set of pairs in a graph: Edmonds' blossoms (1965), searched breadth first, with every choice made by chance. */
import { shuffledNumbers, type Chance } from './random.ts';
import { gradeAt, type Graph } from './graph.ts';

/** Whom each is paired with, by places; -1 for nobody. */
export type Mates = Int32Array;

/** The place that stands at a place; -1 where there is none. */
export const placeAt = (places: Int32Array, at: number): number => places[at] ?? -1;

export const nobodyYet = (size: number): Mates => new Int32Array(size).fill(-1);

/** Adds pairs of at least this grade until no larger set of pairs exists. Whoever had a mate keeps having one. */
export function pairUpAt({ size, grade }: Graph, least: number, mates: Mates, chance: Chance): Mates {
  const order = shuffledNumbers(size, chance);
  pairScarceFirst({ size, grade }, least, mates, order);
  const search = new Search({ size, grade }, least, mates, order);
  for (const root of order) if (mates[root] === -1) search.from(root);
  return mates;
}

/** Whoever has the fewest to choose from chooses first, and takes whoever has the fewest. */
function pairScarceFirst({ size, grade }: Graph, least: number, mates: Mates, order: Uint32Array): void {
  const choices = new Uint32Array(size);
  const free = order.filter((one) => mates[one] === -1);
  for (const one of free) {
    let count = 0;
    for (const other of free) if (gradeAt(grade, one * size + other) >= least) count++;
    choices[one] = count;
  }
  const choicesOf = (one: number) => choices[one] ?? 0;
  for (const one of free.toSorted((a, b) => choicesOf(a) - choicesOf(b))) {
    if (mates[one] !== -1) continue;
    let best = -1;
    for (const other of free)
      if (mates[other] === -1 && gradeAt(grade, one * size + other) >= least)
        if (best === -1 || choicesOf(other) < choicesOf(best)) best = other;
    if (best === -1) continue;
    mates[one] = best;
    mates[best] = one;
  }
}

/** One search for a path along which one more pair can be made. */
class Search {
  readonly #graph: Graph;
  readonly #least: number;
  readonly #mates: Mates;
  readonly #order: Uint32Array;
  readonly #before: Int32Array;
  readonly #base: Int32Array;
  readonly #seen: Uint8Array;
  readonly #queue: Int32Array;
  #queued = 0;

  constructor(graph: Graph, least: number, mates: Mates, order: Uint32Array) {
    this.#graph = graph;
    this.#least = least;
    this.#mates = mates;
    this.#order = order;
    this.#before = new Int32Array(graph.size);
    this.#base = new Int32Array(graph.size);
    this.#seen = new Uint8Array(graph.size);
    this.#queue = new Int32Array(graph.size);
  }

  /** Pairs `root` if there is a way; true when it did. */
  from(root: number): boolean {
    const end = this.#endFrom(root);
    if (end === -1) return false;
    for (let at = end; at !== -1;) {
      const left = placeAt(this.#before, at);
      const next = placeAt(this.#mates, left);
      this.#mates[at] = left;
      this.#mates[left] = at;
      at = next;
    }
    return true;
  }

  #endFrom(root: number): number {
    this.#before.fill(-1);
    this.#seen.fill(0);
    for (let at = 0; at < this.#graph.size; at++) this.#base[at] = at;
    this.#queued = 0;
    this.#visit(root);
    for (let next = 0; next < this.#queued; next++) {
      const end = this.#lookAround(placeAt(this.#queue, next), root);
      if (end !== -1) return end;
    }
    return -1;
  }

  #lookAround(one: number, root: number): number {
    const { size, grade } = this.#graph;
    for (const other of this.#order) {
      if (gradeAt(grade, one * size + other) < this.#least) continue;
      if (this.#base[one] === this.#base[other] || this.#mates[one] === other) continue;
      const mate = placeAt(this.#mates, other);
      if (other === root || (mate !== -1 && this.#before[mate] !== -1)) {
        this.#contract(one, other);
      } else if (this.#before[other] === -1) {
        this.#before[other] = one;
        if (mate === -1) return other;
        this.#visit(mate);
      }
    }
    return -1;
  }

  #visit(one: number): void {
    if (this.#seen[one]) return;
    this.#seen[one] = 1;
    this.#queue[this.#queued++] = one;
  }

  /** An odd circle becomes one place: from there every way out is open. */
  #contract(one: number, other: number): void {
    const base = this.#commonBase(one, other);
    const inside = new Set<number>();
    this.#walkTo(base, one, other, inside);
    this.#walkTo(base, other, one, inside);
    for (let at = 0; at < this.#graph.size; at++)
      if (inside.has(placeAt(this.#base, at))) {
        this.#base[at] = base;
        this.#visit(at);
      }
  }

  #commonBase(one: number, other: number): number {
    const passed = new Set<number>();
    for (let at = one; ;) {
      at = placeAt(this.#base, at);
      passed.add(at);
      if (this.#mates[at] === -1) break;
      at = placeAt(this.#before, placeAt(this.#mates, at));
    }
    for (let at = other; ; at = placeAt(this.#before, placeAt(this.#mates, at))) {
      at = placeAt(this.#base, at);
      if (passed.has(at)) return at;
    }
  }

  #walkTo(base: number, from: number, child: number, inside: Set<number>): void {
    for (let at = from, came = child; this.#base[at] !== base;) {
      const mate = placeAt(this.#mates, at);
      inside.add(placeAt(this.#base, at));
      inside.add(placeAt(this.#base, mate));
      this.#before[at] = came;
      came = mate;
      at = placeAt(this.#before, mate);
    }
  }
}
