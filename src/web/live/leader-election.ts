/**
 * Leader election among a browser's tabs (Web Locks): the one that leads does what need be done only once. When it goes,
 * the next in the queue leads.
 */
export class LeaderElection {
  readonly #name: string;
  readonly #begin: () => () => void;
  readonly #lost: () => void;
  #resting = new AbortController();
  #end: (() => void) | undefined;

  /** `begin` is called when this tab leads, and what it returns when it does so no longer; `lost` when another took the lead. */
  constructor(name: string, begin: () => () => void, lost: () => void) {
    this.#name = name;
    this.#begin = begin;
    this.#lost = lost;
  }

  get leads(): boolean {
    return this.#end !== undefined;
  }

  /** Waits for its turn. */
  queueUp(): void {
    this.#ask({ signal: this.#resting.signal });
  }

  /** Leads at once, whoever did so: for when a leading tab gives no sign. */
  take(): void {
    this.#ask({ steal: true });
  }

  /** Gives up the lead, or the place in the queue. */
  rest(): void {
    this.#resting.abort();
    this.#resting = new AbortController();
    this.#stop();
  }

  #ask(how: LockOptions): void {
    const { signal } = this.#resting;
    navigator.locks
      .request(this.#name, how, () => this.#lead(signal))
      .catch((error: DOMException) => {
        if (signal.aborted) return;
        this.#stop();
        if (error.name === 'AbortError') this.#lost();
      });
  }

  /** Holds the lock until the tab rests. */
  #lead(resting: AbortSignal): Promise<void> {
    return new Promise((done) => {
      if (resting.aborted || this.leads) return done();
      this.#end = this.#begin();
      resting.addEventListener('abort', () => done());
    });
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
