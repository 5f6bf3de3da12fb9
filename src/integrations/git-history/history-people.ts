/** The people of a history: those who are here, and those who are known from work alone. Nobody is made a member. */
import { isEmail, nameReadIn } from '#features/people/public.ts';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import type { ReadyDatabase } from '#platform/database/ready.ts';
import { one } from '#platform/defined.ts';
import { addressOf, type Contact } from './contact.ts';
import { knowFromWork, peopleByAddress } from './history-store.ts';

export interface HistoryContext {
  database: Pick<ReadyDatabase, 'worker'>;
  now: () => Temporal.Instant;
}

/** Stands for whoever has left, and for addresses that are none. */
const nobodyHere = 'gone';

export class HistoryPeople {
  readonly #context: HistoryContext;
  readonly #dryRun: boolean;
  readonly #known = new Map<string, string>();
  readonly #members = new Set<string>();

  constructor(context: HistoryContext, dryRun: boolean) {
    this.#context = context;
    this.#dryRun = dryRun;
  }

  /** Looks all these people up, and takes up those who are not here as known from work. Nobody who is here is changed. */
  async learn(contacts: readonly Contact[]): Promise<void> {
    const fresh = new Map(contacts.map((one) => [addressOf(one), one]));
    for (const address of this.#known.keys()) fresh.delete(address);
    if (fresh.size === 0) return;
    const { worker } = this.#context.database;
    const here = await reading(worker, nobody, (db) => peopleByAddress(db, [...fresh.keys()]));
    for (const [address, id] of here) {
      this.#known.set(address, id);
      if (id !== nobodyHere) this.#members.add(address);
    }
    const missing = [...fresh.values()].filter((one) => !here.has(addressOf(one)) && isEmail(addressOf(one)));
    if (this.#dryRun) return;
    const people = missing.map((one) => ({ email: addressOf(one), name: nameOf(one) }));
    const taken = await writing(worker, nobody, (tx) => knowFromWork(tx, people));
    for (const [address, id] of taken) this.#known.set(address, id);
    for (const address of fresh.keys()) if (!this.#known.has(address)) this.#known.set(address, nobodyHere);
  }

  /** Those of them who own evidence, by id. */
  idsOf(contacts: readonly Contact[]): string[] {
    return contacts
      .map((contact) => this.#known.get(addressOf(contact)) ?? nobodyHere)
      .filter((id) => id !== nobodyHere);
  }

  /** Whether somebody of this address is here, is known from work alone, or neither; looked up by `learn` before. */
  standing(contact: Contact): 'here' | 'known' | 'gone' {
    const address = addressOf(contact);
    if (this.#members.has(address)) return 'here';
    return this.#known.get(address) !== nobodyHere && isEmail(address) ? 'known' : 'gone';
  }
}

/** A name by the one rule for names; where there is none, what stands before the @, which is one or the address is none. */
const nameOf = (contact: Contact): string =>
  nameReadIn(contact.name) ??
  nameReadIn(one(addressOf(contact).split('@'))) ??
  addressOf(contact).slice(0, 120);
