/**
 * The idempotency key of a message that was sent and not answered yet: pressed again, it goes out under the same one, so
 * that nothing is done twice.
 */
import { isRefusal } from './call.ts';

export class IdempotencyKeys {
  #waiting: { text: string; key: string } | null = null;

  /** The key for what is sent now: the earlier one, where the very same was sent and nobody knows what came of it. */
  keyFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (this.#waiting?.text !== text) this.#waiting = { text, key: crypto.randomUUID() };
    return this.#waiting.key;
  }

  /** It was carried out. */
  done(): void {
    this.#waiting = null;
  }

  /**
   * It was not answered with "done". Only a plain no (4xx) says that nothing was carried out; after an answer that got lost,
   * a mistake of ours or a proxy's own page it may have been.
   */
  failed(problem: unknown): void {
    if (isRefusal(problem) && problem.status >= 400 && problem.status < 500) this.#waiting = null;
  }
}
