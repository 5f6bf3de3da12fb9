/** News of changes, from Postgres to the browsers of those who may see them. Carries ids, never words. */
import { Client, type ClientConfig, type Pool } from 'pg';

interface News {
  circle: string;
  kind: string;
  id: string;
}

/** What a browser is told: something of this kind changed; it asks for the rest itself. */
export type Tell = (news: { kind: string; id: string }) => void;

/** Listens on the database and passes each piece of news to those listening who are in its circle. */
export class LiveNews {
  readonly #pool: Pool;
  readonly #config: ClientConfig;
  readonly #listeners = new Map<string, Set<Tell>>();
  #client: Client | undefined;
  #stopped = false;

  constructor(config: ClientConfig, pool: Pool) {
    this.#config = config;
    this.#pool = pool;
  }

  /** Connects; a lost connection is made again every second until it holds. */
  async start(): Promise<void> {
    const client = new Client(this.#config);
    client.on('notification', (message) => {
      this.#spread(JSON.parse(message.payload ?? '{}') as News).catch(() => {});
    });
    client.on('error', () => void this.#again());
    await client.connect();
    await client.query('listen alongside_news');
    this.#client = client;
  }

  async #again(): Promise<void> {
    await this.#client?.end().catch(() => {});
    this.#client = undefined;
    while (!this.#stopped && !this.#client) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (!this.#stopped) await this.start().catch(() => {});
    }
  }

  /** Starts telling a person; returns the function that ends it. */
  listen(person: string, tell: Tell): () => void {
    const theirs = this.#listeners.get(person) ?? new Set();
    this.#listeners.set(person, theirs.add(tell));
    return () => {
      theirs.delete(tell);
      if (theirs.size === 0 && this.#listeners.get(person) === theirs) this.#listeners.delete(person);
    };
  }

  async #spread({ circle, kind, id }: News): Promise<void> {
    if (this.#listeners.size === 0) return;
    const { rows } = await this.#pool.query<{ person: string }>({
      name: 'listening-in',
      text: 'select listening_in($1, $2) as person',
      values: [circle, [...this.#listeners.keys()]],
    });
    for (const { person } of rows) for (const tell of this.#listeners.get(person) ?? []) tell({ kind, id });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end().catch(() => {});
  }
}
