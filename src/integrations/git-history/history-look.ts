/** A look at what a history holds, before anything of it is kept: who is named how often, and who is left out. Pure. */
import { addressOf, eachOnce, type Contact } from './contact.ts';
import type { Batch } from './history-event.ts';

/** Somebody a history names. */
export interface Named {
  contact: Contact;
  /** Pieces of work they wrote, and times they helped. */
  work: number;
  help: number;
}

export interface Look {
  /** Who is a member here, who would be known from work alone, and who has left or has no address that works. */
  here: Named[];
  known: Named[];
  gone: Named[];
  /** Programs, and addresses that are nobody's. */
  leftOut: Contact[];
}

export class Looking {
  readonly #named = new Map<string, Named>();
  #leftOut: Contact[] = [];

  note({ events, leftOut }: Batch): void {
    for (const { authors, helpers } of events) {
      for (const one of authors) this.#of(one).work += 1;
      for (const one of helpers) this.#of(one).help += 1;
    }
    this.#leftOut = eachOnce([...this.#leftOut, ...leftOut]);
  }

  #of(contact: Contact): Named {
    const address = addressOf(contact);
    const known = this.#named.get(address) ?? { contact, work: 0, help: 0 };
    this.#named.set(address, known);
    return known;
  }

  /** Those named most often come first: among them a program stands out. */
  result(standing: (contact: Contact) => 'here' | 'gone' | 'known'): Look {
    const groups = Map.groupBy(
      [...this.#named.values()].toSorted((one, other) => other.work + other.help - one.work - one.help),
      ({ contact }) => standing(contact),
    );
    const of = (key: 'here' | 'gone' | 'known') => groups.get(key) ?? [];
    return { here: of('here'), known: of('known'), gone: of('gone'), leftOut: this.#leftOut };
  }
}
