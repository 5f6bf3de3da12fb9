import { figure } from '../figures.ts';

/** Who had a part in each of the newest `capacity` events: numbers of people side by side, so that all can be gone through fast. */
export class Participants {
  readonly #capacity: number;
  /** For each event: where its people begin, where its authors begin after its helpers, and where they end. */
  readonly #from: Float64Array;
  readonly #authorsFrom: Float64Array;
  readonly #end: Float64Array;
  /** People of the kept events, one event after the other; `#gone` people of forgotten events came before. */
  #people = new Int32Array(1024);
  #gone = 0;
  #next = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#from = new Float64Array(capacity);
    this.#authorsFrom = new Float64Array(capacity);
    this.#end = new Float64Array(capacity);
  }

  /** Adds event number `at`, when `first` is the first that is still kept; numbers rise by one. */
  add(at: number, first: number, helpers: readonly number[], authors: readonly number[]): void {
    const slot = at % this.#capacity;
    this.#from[slot] = this.#next;
    this.#makeRoom(helpers.length + authors.length, figure(this.#from, first % this.#capacity));
    this.#people.set(helpers, this.#next - this.#gone);
    this.#next += helpers.length;
    this.#authorsFrom[slot] = this.#next;
    this.#people.set(authors, this.#next - this.#gone);
    this.#next += authors.length;
    this.#end[slot] = this.#next;
  }

  /** The people of all kept events; the next three say which are an event's. */
  get people(): Int32Array {
    return this.#people;
  }

  helpersFrom(at: number): number {
    return figure(this.#from, at % this.#capacity) - this.#gone;
  }

  /** Where an event's helpers end and its authors begin. */
  authorsFrom(at: number): number {
    return figure(this.#authorsFrom, at % this.#capacity) - this.#gone;
  }

  end(at: number): number {
    return figure(this.#end, at % this.#capacity) - this.#gone;
  }

  isWithoutHelp(at: number): boolean {
    return this.helpersFrom(at) === this.authorsFrom(at);
  }

  #makeRoom(more: number, kept: number): void {
    if (this.#next - this.#gone + more <= this.#people.length) return;
    const people = this.#people.subarray(kept - this.#gone, this.#next - this.#gone);
    this.#people = new Int32Array(2 * (people.length + more));
    this.#people.set(people);
    this.#gone = kept;
  }
}
