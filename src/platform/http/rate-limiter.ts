/** A rate limit: counts how often the same thing was tried lately. In memory: a restart forgets it. */
import { defined } from '#platform/defined.ts';

const mostKept = 50_000;

export class RateLimiter {
  readonly #most: number;
  readonly #within: number;
  readonly #tried = new Map<string, { since: number; times: number }>();

  /** At most `most` times within so many milliseconds. */
  constructor(most: number, within: number) {
    this.#most = most;
    this.#within = within;
  }

  /** Counts one more; false when it was tried too often. */
  allows(what: string, now = performance.now()): boolean {
    const before = this.#tried.get(what);
    const isOver = before === undefined || now - before.since >= this.#within;
    const tried = isOver ? { since: now, times: 1 } : { ...before, times: before.times + 1 };
    this.#tried.delete(what);
    this.#tried.set(what, tried);
    if (this.#tried.size > mostKept) this.#tried.delete(defined(this.#tried.keys().next().value));
    return tried.times <= this.#most;
  }
}
