/**
 * A connection that reconnects: made again every second while the database is away, with a heartbeat that tells whether it
 * still lives.
 */
import { Client, type ClientConfig } from 'pg';
import { bounded } from './connect.ts';

const pauseMs = 1000;
const askedEveryMs = 20_000;

interface ConnectionEvents {
  /** Sets up a connection that was just made, the first one and each that follows it. */
  begin: (client: Client) => Promise<void>;
  /** Told that the line was lost, and by what; then that it is there again. */
  lost?: (problem: unknown) => void;
  back?: () => void;
}

export class PersistentConnection {
  readonly #config: ClientConfig;
  readonly #events: ConnectionEvents;
  #client: Client | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #isStopped = false;
  #isMending = false;

  constructor(config: ClientConfig, events: ConnectionEvents) {
    this.#config = config;
    this.#events = events;
  }

  /** The connection; undefined while there is none. */
  get client(): Client | undefined {
    return this.#client;
  }

  async start(): Promise<void> {
    await this.#connect();
    this.#heartbeat = setInterval(() => void this.#askWhetherItLives(), askedEveryMs).unref();
  }

  async #connect(): Promise<void> {
    const client = new Client({ ...bounded(this.#config), query_timeout: 5000 });
    // A line may break off without a word to whoever waits on it; what is asked then is told the reason.
    client.on('error', (problem) => void this.#mend(client, problem));
    client.on('end', () => void this.#mend(client, new Error('Connection terminated')));
    try {
      await client.connect();
      await this.#events.begin(client);
    } catch (problem) {
      client.removeAllListeners('end');
      void client.end().catch(() => {});
      throw problem;
    }
    this.#client = client;
  }

  async #askWhetherItLives(): Promise<void> {
    const client = this.#client;
    await client?.query('select 1').catch((problem: unknown) => this.#mend(client, problem));
  }

  async #mend(broken: Client, problem: unknown): Promise<void> {
    if (this.#isStopped || this.#isMending || broken !== this.#client) return;
    this.#isMending = true;
    this.#client = undefined;
    void broken.end().catch(() => {});
    this.#events.lost?.(problem);
    while (!this.#isStopped && !this.#client) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (!this.#isStopped) await this.#connect().catch(() => {});
    }
    this.#isMending = false;
    if (this.#client) this.#events.back?.();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#heartbeat);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }
}
