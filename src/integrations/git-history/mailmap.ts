/** People named in messages, as the repository's `.mailmap` names them; git does so for authors by itself. */
import { contactIn, written, type Contact } from './contact.ts';
import { ask, type Repository } from './git.ts';

export class Mailmap {
  readonly #repository: Repository;
  readonly #known = new Map<string, Contact>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** Looks up all these at once, so that `of` knows them. */
  async learn(contacts: readonly Contact[]): Promise<void> {
    const fresh = [...new Set(contacts.map(written))].filter((line) => !this.#known.has(line));
    if (fresh.length === 0) return;
    const input = `${fresh.join('\n')}\n`;
    const { code, answer } = await ask(this.#repository.path, ['check-mailmap', '--stdin'], input);
    const mapped = answer.split('\n').slice(0, -1);
    const isWhole = code === 0 && mapped.length === fresh.length;
    for (const [at, line] of fresh.entries()) {
      const contact = (isWhole ? contactIn(mapped[at]!) : undefined) ?? contactIn(line);
      if (contact) this.#known.set(line, contact);
    }
  }

  /** The name and address to use; as it was written for somebody never looked up. */
  of(contact: Contact): Contact {
    return this.#known.get(written(contact)) ?? contact;
  }
}
