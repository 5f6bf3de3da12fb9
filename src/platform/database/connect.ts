import { Pool, TypeOverrides, types, type PoolConfig } from 'pg';
import { asInstant } from './moment.ts';

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

/** Opens a pool of connections that read and write times in UTC. `max` is the most connections it holds. */
export function openPool(connection: PoolConfig, max = 10): Pool {
  const pool = new Pool({
    ...connection,
    max,
    pipeline: true,
    types: readings(),
    // Queries run through policies, which take longer to plan than to run: a plan is made once per connection.
    options: `${connection.options ?? ''} -c timezone=UTC -c plan_cache_mode=force_generic_plan`.trim(),
    application_name: 'alongside',
  } as PoolConfig);
  // A connection that breaks is replaced; the next query reports real trouble.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
