import { type Evidence, type Question, type Sees, type Seconds } from './evidence.ts';
import { featureCount, Features } from './signals/features.ts';
import { Learner, type Learnt } from './learner.ts';
import { Memory } from './memory/memory.ts';
import { readSignals } from './signals/signals.ts';
import { termsOfText } from './memory/words.ts';
import { figure } from './figures.ts';

export interface Ranked {
  person: string;
  /** How likely this person is the one to help, among the candidates: 0 to 1. */
  chance: number;
}

/**
 * Learning to rank: who could help with a question, learnt from who helped before (model 7a; property 13). Keeps the newest
 * `capacity` events and nothing else that grows with time; the same events in the same order give the same answers. Feed it
 * in the order of `known`.
 */
export class Ranking {
  readonly #memory: Memory;
  readonly #learner = new Learner(featureCount);

  constructor(capacity = 30_000) {
    this.#memory = new Memory(capacity);
  }

  /** Takes in what happened and learns from it, by what was known when it was asked. */
  remember(event: Evidence): void {
    if (event.helpers.length > 0) this.#learnFrom(event);
    this.#memory.keep(event);
  }

  /** Takes in what happened without learning: for evidence whose snapshot came back with `restore`. */
  recall(event: Evidence): void {
    this.#memory.keep(event);
  }

  /** What a person says of their strengths and offers, in place of what they said before; empty takes it back. */
  stateStrengths(person: string, words: string, since: Seconds): void {
    this.#memory.stated.tell(this.#memory.meet(person, since), termsOfText(words), since);
  }

  /** Orders the candidates, most likely helper first; equals in the order given. Uses only what was known before `now`, in circles that `sees` allows. */
  rank(question: Question, candidates: readonly string[], now: Seconds, sees?: Sees): Ranked[] {
    const numbers = candidates.map((person) => this.#memory.numberOf(person));
    const features = new Features(readSignals(this.#memory, question, now, sees), numbers);
    const chances = this.#learner.chances(features);
    return candidates
      .map((person, index) => ({ person, chance: figure(chances, index) }))
      .toSorted((one, other) => other.chance - one.chance);
  }

  /** What was learnt, small and without names. */
  snapshot(): Learnt {
    return this.#learner.snapshot();
  }

  /** Takes up an earlier snapshot; false when it is of another make, and learning starts anew. */
  restore(learnt: Learnt): boolean {
    return this.#learner.restore(learnt);
  }

  #learnFrom(event: Evidence): void {
    const asking = new Set([event.asker, ...event.authors]);
    const seen = this.#memory.seenBefore(event.asked).filter((who) => !asking.has(this.#memory.nameOf(who)));
    const helped = new Set(event.helpers.map((person) => seen.indexOf(this.#memory.numberOf(person))));
    helped.delete(-1);
    if (helped.size === 0) return;
    const question = { ...event, authors: event.asker === null ? [] : event.authors };
    const features = new Features(readSignals(this.#memory, question, event.asked), seen);
    this.#learner.learn(features, helped);
  }
}
