import { type Question } from '../evidence.ts';
import { type Memory } from '../memory/memory.ts';

/** How often people had asked by the time of each event, beside how often the asker has by now. Counts what may be used only. */
export class Experience {
  readonly #memory: Memory;
  readonly #asked: Int32Array;
  readonly #askers: number;

  constructor(memory: Memory, question: Question, bound: number, isSeen: (at: number) => boolean) {
    this.#memory = memory;
    this.#asked = new Int32Array(memory.people);
    this.#askers = question.asker === null ? 0 : 1;
    const asker = memory.numberOf(question.asker);
    if (asker < 0) return;
    for (let at = memory.first; at < bound; at += 1) {
      if (memory.asker(at) === asker && isSeen(at)) this.#askers += 1;
    }
  }

  /**
   * How alike the asker of an event was then to whoever asks now: 1 for equally often, towards 0; 0 when one of them is not
   * known. To be called once for each event that may be used, in order.
   */
  likenessOf(at: number): number {
    const asker = this.#memory.asker(at);
    if (asker < 0) return 0;
    const times = (this.#asked[asker] ?? 0) + 1;
    this.#asked[asker] = times;
    if (this.#askers === 0) return 0;
    return Math.min(times, this.#askers) / Math.max(times, this.#askers);
  }
}
