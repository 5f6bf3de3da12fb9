/** The people of a history as people of the workplace; those that are missing are made. */
import {
  applyImport,
  lockStructure,
  planImport,
  structureFor,
  type ActingAdmin,
  type ImportRow,
} from '#features/people/public.ts';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import type { ReadyDatabase } from '#platform/database/ready.ts';
import { addressOf, type Contact } from './contact.ts';
import { peopleByAddress } from './history-store.ts';

export interface Desk {
  database: Pick<ReadyDatabase, 'app' | 'worker'>;
  /** In whose name people are made, and whose time zone and language they get. */
  admin: ActingAdmin;
  now: () => Temporal.Instant;
}

/** Stands for whoever has left, and for addresses that are none. */
const nobodyHere = 'gone';

export class HistoryPeople {
  /** How many were made, or would be. */
  made = 0;
  readonly #desk: Desk;
  readonly #team: string;
  readonly #dryRun: boolean;
  readonly #known = new Map<string, string>();

  /** New people come into a team called `team` below the whole workplace. */
  constructor(desk: Desk, team: string, dryRun: boolean) {
    this.#desk = desk;
    this.#team = team.replaceAll('/', ' ').trim().slice(0, 120);
    this.#dryRun = dryRun;
  }

  /** Looks all these people up, and makes those who are missing. Nobody who is there already is changed. */
  async learn(contacts: readonly Contact[]): Promise<void> {
    const fresh = new Map(contacts.map((one) => [addressOf(one), one]));
    for (const address of this.#known.keys()) fresh.delete(address);
    await this.#lookUp([...fresh.keys()]);
    for (const address of this.#known.keys()) fresh.delete(address);
    if (fresh.size === 0) return;
    await this.#make([...fresh].map(([email, { name }], line) => this.#row(line, email, name)));
    if (!this.#dryRun) await this.#lookUp([...fresh.keys()]);
    for (const address of fresh.keys()) if (!this.#known.has(address)) this.#known.set(address, nobodyHere);
  }

  /** Those of them who are here, by id. */
  idsOf(contacts: readonly Contact[]): string[] {
    return contacts
      .map((contact) => this.#known.get(addressOf(contact)) ?? nobodyHere)
      .filter((id) => id !== nobodyHere);
  }

  async #lookUp(addresses: string[]): Promise<void> {
    if (addresses.length === 0) return;
    const { worker } = this.#desk.database;
    const found = await reading(worker, nobody, (db) => peopleByAddress(db, addresses));
    for (const [address, id] of found) this.#known.set(address, id);
  }

  #row(line: number, email: string, written: string): ImportRow {
    const name = written.replaceAll('\0', '').trim().slice(0, 120).toWellFormed();
    return { line, name: name || email.slice(0, email.indexOf('@')), email, team: this.#team };
  }

  /** What is no address, or no name, is left out. */
  async #make(rows: readonly ImportRow[]): Promise<void> {
    const { database, admin, now } = this.#desk;
    await writing(database.app, admin.id, async (tx) => {
      if (!this.#dryRun) await lockStructure(tx);
      const structure = await structureFor(tx, rows);
      const { problems } = planImport(structure, rows, admin);
      const wrong = new Set(problems.map(({ line }) => line));
      const right = rows.filter(({ line }) => !wrong.has(line));
      if (right.length === 0) return;
      const { plan } = planImport(structure, right, admin);
      if (plan === null) return;
      this.made += plan.lines.filter(({ what }) => what === 'add').length;
      if (!this.#dryRun) await applyImport(tx, plan, admin.id, now());
    });
  }
}
