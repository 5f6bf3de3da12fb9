/** Graceful shutdown: whatever was started last ends first. */

interface Step {
  what: string;
  end: () => Promise<unknown>;
}

/** How long stopping may take before the process ends anyway; the database recovers by itself. */
const patienceMs = 20_000;

export class Stopping {
  readonly #steps: Step[] = [];
  readonly #tell: (what: string, problem: unknown) => void;
  #isStopping = false;

  /** `tell` hears of a step that did not end well; the others are ended all the same. */
  constructor(tell: (what: string, problem: unknown) => void) {
    this.#tell = tell;
  }

  /** Remembers how to end something that was just started. */
  after(what: string, end: () => Promise<unknown>): void {
    this.#steps.push({ what, end });
  }

  get hasBegun(): boolean {
    return this.#isStopping;
  }

  /** Ends everything once, then the process, with this exit code. */
  async stop(code: number): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      const { what, end } = step;
      await end().catch((problem: unknown) => this.#tell(what, problem));
    }
    process.exit(code);
  }
}

/**
 * Stops when told to: Ctrl-C, a signal, or the end of whoever started us (the channel to it closes).
 * A second Ctrl-C does not wait any longer. Stops as well after a mistake that nobody caught, which `crashed` hears of;
 * what breaks because something it needs has just been ended is no mistake.
 */
export function stopWhenTold(stopping: Stopping, crashed: (problem: unknown) => void): void {
  const stop = () => {
    if (stopping.hasBegun) process.exit(130);
    void stopping.stop(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', () => void stopping.stop(0));
  process.on('uncaughtException', (problem) => {
    if (stopping.hasBegun) return;
    crashed(problem);
    void stopping.stop(1);
  });
}
