import { type Seconds } from '../evidence.ts';
import { type Terms } from './words.ts';

interface Told {
  terms: Terms;
  since: Seconds;
}

/** What people say of themselves: strengths and standing offers, their latest words only. */
export class StatedStrengths {
  readonly #people = new Map<number, Told>();
  readonly #tellers = new Map<string, Set<number>>();

  /** Takes a person's words in place of earlier ones; no words take them back. */
  tell(person: number, terms: Terms, since: Seconds): void {
    for (const term of this.#people.get(person)?.terms.keys() ?? []) this.#leave(term, person);
    this.#people.delete(person);
    if (terms.size === 0) return;
    this.#people.set(person, { terms, since });
    for (const term of terms.keys()) {
      const tellers = this.#tellers.get(term);
      if (tellers === undefined) this.#tellers.set(term, new Set([person]));
      else tellers.add(person);
    }
  }

  /** Calls `found` with each person whose words, told before `now`, share some with the question, and how alike: 0 to 1. */
  alike(question: Terms, now: Seconds, found: (person: number, alike: number) => void): void {
    if (this.#people.size === 0) return;
    const tellersThen = [...this.#people.values()].filter(({ since }) => since < now).length;
    const sums = new Map<number, number>();
    let whole = 0;
    for (const term of question.keys()) {
      const tellers = [...(this.#tellers.get(term) ?? [])].filter(
        (one) => (this.#people.get(one)?.since ?? now) < now,
      );
      const rarity = Math.log(1 + tellersThen / (1 + tellers.length));
      whole += rarity;
      for (const person of tellers) sums.set(person, (sums.get(person) ?? 0) + rarity);
    }
    for (const [person, sum] of sums) found(person, sum / whole);
  }

  #leave(term: string, person: number): void {
    const tellers = this.#tellers.get(term);
    tellers?.delete(person);
    if (tellers?.size === 0) this.#tellers.delete(term);
  }
}
