import { Pool, TypeOverrides, types, type ClientConfig, type PoolConfig } from 'pg';
import { asInstant } from './instant.ts';

/** Days stay YYYY-MM-DD. */
const asText = (text: string) => text;

function readings(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.TIMESTAMPTZ, asInstant);
  overrides.setTypeParser(types.builtins.DATE, asText);
  overrides.setTypeParser(types.builtins.TIME, asText);
  overrides.setTypeParser(types.builtins.INT8, Number);
  return overrides;
}

/** How long anybody waits for a connection, a free one of a pool or a new one. */
const connectingMs = 5000;

/** The same connection with a timeout for connecting, and with TCP keep-alive, which notices that the other end is gone. */
export const bounded = <Config extends ClientConfig>(connection: Config): Config => ({
  ...connection,
  connectionTimeoutMillis: connectingMs,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});

export interface PoolLimits {
  /** The most connections it holds. */
  max: number;
  /** How long an answer may take. The database gives up before (see `logins.ts`); this is for one that says nothing at all. */
  answerMs: number;
}

/** Opens a connection pool as one of the application's database roles, which read and write times in UTC. */
export function openPool(connection: PoolConfig, { max, answerMs }: PoolLimits): Pool {
  const pool = new Pool({
    ...bounded(connection),
    max,
    pipeline: true,
    query_timeout: answerMs,
    types: readings(),
    application_name: 'alongside',
  });
  // A connection that breaks is replaced; the next query reports real trouble.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
