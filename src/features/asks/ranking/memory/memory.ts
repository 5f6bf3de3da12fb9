import { type Evidence, type Seconds } from '../evidence.ts';
import { Participants } from './participants.ts';
import { InvertedIndex } from './inverted-index.ts';
import { StatedStrengths } from './stated-strengths.ts';
import { termsOfPaths, termsOfText, wordsOfPaths } from './words.ts';
import { figure } from '../figures.ts';

/** The newest `capacity` events in the order they became known, and where to find them by words and paths. */
export class Memory {
  readonly capacity: number;
  readonly text: InvertedIndex;
  readonly paths: InvertedIndex;
  readonly names: InvertedIndex;
  readonly participants: Participants;
  readonly stated = new StatedStrengths();
  #first = 0;
  #next = 0;
  readonly #circles: (string | undefined)[];
  readonly #known: Float64Array;
  readonly #askers: Int32Array;
  readonly #numbers = new Map<string, number>();
  readonly #people: string[] = [];
  readonly #seen: Seconds[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#circles = Array.from({ length: capacity });
    this.#known = new Float64Array(capacity);
    this.#askers = new Int32Array(capacity);
    this.participants = new Participants(capacity);
    this.text = new InvertedIndex(capacity);
    this.paths = new InvertedIndex(capacity);
    this.names = new InvertedIndex(capacity);
  }

  get people(): number {
    return this.#people.length;
  }

  get first(): number {
    return this.#first;
  }

  /** Keeps an event; people are seen from its `known` on. */
  keep(event: Evidence): void {
    const at = this.#next++;
    if (this.#next - this.#first > this.capacity) this.#first += 1;
    if (at % Math.ceil(this.capacity / 8) === 0) this.#forgetOldTerms();
    this.#circles[at % this.capacity] = event.circle;
    this.#known[at % this.capacity] = event.known;
    this.#askers[at % this.capacity] = event.asker === null ? -1 : this.meet(event.asker, event.known);
    const authors = event.authors.map((person) => this.meet(person, event.known));
    const helpers = event.helpers.map((person) => this.meet(person, event.known));
    this.participants.add(at, this.#first, helpers, authors);
    const text = termsOfText(event.text);
    this.text.add(at, text);
    this.paths.add(at, termsOfPaths(event.paths));
    this.names.add(at, new Map([...wordsOfPaths(event.paths)].map((word) => [word, 1])));
  }

  /** The number of the first event that was not yet known at `now`. */
  bound(now: Seconds): number {
    let low = this.#first;
    let high = this.#next;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.known(middle) < now) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** When an event became known, in seconds. */
  known(at: number): Seconds {
    return figure(this.#known, at % this.capacity);
  }

  /** The number of who asked; -1 when nobody is named. */
  asker(at: number): number {
    return this.#askers[at % this.capacity] ?? -1;
  }

  /** The circle an event stands in. */
  circle(at: number): string | undefined {
    return this.#circles[at % this.capacity];
  }

  /** A person's number, or -1 for somebody without evidence. */
  numberOf(person: string | null): number {
    return person === null ? -1 : (this.#numbers.get(person) ?? -1);
  }

  /** The numbers of those who have one. */
  numbersOf(people: readonly (string | null)[]): Set<number> {
    return new Set(people.map((person) => this.numberOf(person)).filter((number) => number >= 0));
  }

  nameOf(number: number): string {
    return this.#people[number] ?? '';
  }

  /** The numbers of everyone who was seen before `now`. */
  seenBefore(now: Seconds): number[] {
    return [...this.#seen.entries()].flatMap(([number, seen]) => (seen < now ? [number] : []));
  }

  /** A person's number, given when first met. */
  meet(person: string, known: Seconds): number {
    const met = this.#numbers.get(person);
    if (met !== undefined) return met;
    const number = this.#people.push(person) - 1;
    this.#numbers.set(person, number);
    this.#seen.push(known);
    return number;
  }

  #forgetOldTerms(): void {
    for (const terms of [this.text, this.paths, this.names]) terms.forgetBefore(this.#first);
  }
}
