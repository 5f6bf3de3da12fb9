/** A pool that retries while its database is away: whoever works the queue lives through an ordinary restart of it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { isConnectionLost } from '../database/database-errors.ts';

/** How long between two tries while nothing answers. */
const betweenTries = { first: 250, most: 2000 };

/** Graphile Worker asks again, soon, after an error of this code; after a lost line it would let the process end. */
const askAgainSoon = '40001';

type Callback = (problem: Error | undefined, client: PoolClient | undefined, done: () => void) => void;

type Tell = (isAway: boolean, problem?: unknown) => void;

export interface RetryingPool {
  pool: Pool;
  /** From now on a database that is away is a failure at once: nobody waits for it any more. */
  giveUp(): void;
}

/** `tell` hears once that the database is away, and once that it is back. */
export function retryingPool(pool: Pool, tell: Tell): RetryingPool {
  const connection = new RetryingConnection(pool, tell);
  const given: Record<string | symbol, unknown> = {
    // With a callback it is the one that listens, which has its own way of connecting again.
    connect: (callback?: Callback) => (callback ? pool.connect(callback as never) : connection.connect()),
    query: (...asked: unknown[]) => connection.query(asked),
  };
  return { pool: inPlaceOf(pool, given), giveUp: () => connection.giveUp() };
}

class RetryingConnection {
  readonly #pool: Pool;
  readonly #tell: Tell;
  #isGivenUp = false;
  #isAway = false;

  constructor(pool: Pool, tell: Tell) {
    this.#pool = pool;
    this.#tell = tell;
  }

  giveUp(): void {
    this.#isGivenUp = true;
  }

  async connect(): Promise<PoolClient> {
    for (let wait = betweenTries.first; ; wait = Math.min(wait * 2, betweenTries.most)) {
      try {
        const client = await this.#pool.connect();
        if (this.#isAway) this.#tell(false);
        this.#isAway = false;
        return markedClient(client, (problem) => this.#markAndThrow(problem));
      } catch (problem) {
        this.#noteLoss(problem);
        await pause(wait);
      }
    }
  }

  async query(asked: unknown[]): Promise<unknown> {
    const client = await this.connect();
    try {
      return await (client.query as unknown as (...all: unknown[]) => Promise<unknown>)(...asked);
    } finally {
      client.release();
    }
  }

  /** Throws what is no loss, or what nobody waits for any more. */
  #noteLoss(problem: unknown): void {
    if (!isConnectionLost(problem) || this.#isGivenUp) throw problem;
    if (!this.#isAway) this.#tell(true, problem);
    this.#isAway = true;
  }

  #markAndThrow(problem: unknown): never {
    this.#noteLoss(problem);
    throw Object.assign(new Error('the database was lost', { cause: problem }), { code: askAgainSoon });
  }
}

function markedClient(client: PoolClient, markAndThrow: (problem: unknown) => never): PoolClient {
  const ask = client.query.bind(client) as unknown as (...all: unknown[]) => Promise<unknown>;
  const query = (...asked: unknown[]) => ask(...asked).catch(markAndThrow);
  return inPlaceOf(client, { query });
}

/** The object with some of its methods given anew. */
function inPlaceOf<T extends object>(target: T, given: Record<string | symbol, unknown>): T {
  return new Proxy(target, {
    get: (inner, name) => {
      if (Object.hasOwn(given, name)) return given[name];
      const value = Reflect.get(inner, name) as unknown;
      return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(inner) : value;
    },
  });
}
