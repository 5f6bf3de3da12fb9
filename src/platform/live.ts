/**
 * News of changes, published by PostgreSQL (`listen` and `notify`) to the browsers of those who may see them. Carries ids,
 * never words.
 */
import type { Client, ClientConfig, Pool } from 'pg';
import { PersistentConnection } from './database/persistent-connection.ts';

interface News {
  circle: string;
  kind: string;
  id: string;
}

/** What a browser is told: something of this kind changed; it asks for the rest itself. */
export type ChangeNotice = Omit<News, 'circle'>;
export type Tell = (news: ChangeNotice) => void;

/** News of this kind says that a session or a token of a person has ended: whoever listens is asked again who they are. */
export const sessionNews = 'session';

/** News of this kind says that others may have been missed: the line to the database was lost for a while. */
export const missedNews = 'missed';

/** How long news is kept for those who begin to listen: longer than a page takes to open. */
const keptFor = 30_000;

/** Listens on the database and passes each piece of news to those listening who are in its circle. */
export class LiveNews {
  readonly #pool: Pool;
  readonly #connection: PersistentConnection;
  readonly #listeners = new Map<string, Set<Tell>>();
  /** What was heard lately, each with its moment; the newest last. */
  readonly #lately = new Map<string, { news: News; at: number }>();
  #hearsSince = Infinity;

  /** `tell` hears of a line that was lost, with the reason, and that it is there again. */
  constructor(
    config: ClientConfig,
    pool: Pool,
    tell: (isLost: boolean, problem?: unknown) => void = () => {},
  ) {
    this.#pool = pool;
    this.#connection = new PersistentConnection(config, {
      begin: (client) => this.#begin(client),
      lost: (problem) => tell(true, problem),
      back: () => {
        tell(false);
        this.#tellOfMissed();
      },
    });
  }

  /** Connects; a lost connection is made again every second until it holds. */
  start(): Promise<void> {
    return this.#connection.start();
  }

  /** Whether news can be heard at present. */
  get hears(): boolean {
    return this.#connection.client !== undefined;
  }

  async #begin(client: Client): Promise<void> {
    client.on('notification', (message) => {
      const news = JSON.parse(message.payload ?? '{}') as News;
      this.#keep(news);
      this.#broadcast(news).catch(() => {});
    });
    await client.query('listen alongside_news');
    this.#hearsSince = performance.now();
  }

  #tellOfMissed(): void {
    for (const theirs of this.#listeners.values())
      for (const tell of theirs) tell({ kind: missedNews, id: '' });
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

  /**
   * What somebody who has just begun to listen would have been told in the last `for` milliseconds (half a minute at
   * most). Whatever was read earlier than that may be older than the news.
   */
  async lately(person: string): Promise<{ for: number; news: ChangeNotice[] }> {
    const now = performance.now();
    const heard = [...this.#lately.values()].filter(({ at }) => at > now - keptFor).map(({ news }) => news);
    const theirs = heard.length === 0 ? new Set() : await this.#circlesAmong(heard, person);
    return {
      for: Math.max(0, Math.min(keptFor, now - this.#hearsSince)),
      news: heard
        .filter(({ circle, kind }) => theirs.has(circle) || (kind === sessionNews && circle === person))
        .map(({ kind, id }) => ({ kind, id })),
    };
  }

  async #circlesAmong(heard: readonly News[], person: string): Promise<Set<unknown>> {
    const { rows } = await this.#pool.query<{ circle: string }>({
      name: 'heard-lately',
      text: `select circle from unnest($1::uuid[]) circle where exists (select listening_in(circle, array[$2::uuid]))`,
      values: [[...new Set(heard.map(({ circle }) => circle))], person],
    });
    return new Set(rows.map(({ circle }) => circle));
  }

  #keep(news: News): void {
    const now = performance.now();
    const key = `${news.circle} ${news.kind} ${news.id}`;
    this.#lately.delete(key);
    this.#lately.set(key, { news, at: now });
    for (const [old, { at }] of this.#lately) {
      if (at > now - keptFor) break;
      this.#lately.delete(old);
    }
  }

  async #broadcast({ circle, kind, id }: News): Promise<void> {
    if (this.#listeners.size === 0) return;
    // Whoever has left is in no circle any more, and must hear of this all the same.
    if (kind === sessionNews) return this.#tell(circle, { kind, id });
    const { rows } = await this.#pool.query<{ person: string }>({
      name: 'listening-in',
      text: 'select listening_in($1, $2) as person',
      values: [circle, [...this.#listeners.keys()]],
    });
    for (const { person } of rows) this.#tell(person, { kind, id });
  }

  #tell(person: string, told: ChangeNotice): void {
    for (const tell of this.#listeners.get(person) ?? []) tell(told);
  }

  async stop(): Promise<void> {
    await this.#connection.stop();
  }
}
