/** Time under the test's control. */
export class TestClock {
  #now: Temporal.Instant;

  constructor(start: string) {
    this.#now = Temporal.Instant.from(start);
  }

  readonly read = (): Temporal.Instant => this.#now;

  set(moment: string): void {
    this.#now = Temporal.Instant.from(moment);
  }

  /** Moves on by a span such as `{ hours: 2 }` or `{ hours: 24 * 3 }`. */
  advance(span: Temporal.DurationLike): void {
    this.#now = this.#now.add(span);
  }
}
