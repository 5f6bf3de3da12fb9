/** From an owner's connection to a database that is ready: migrated, with its two sign-ins, pools and queue. */
import type { ClientConfig, Pool } from 'pg';
import { prepareQueue } from '../jobs.ts';
import { migrate } from '../migrate.ts';
import type { Keyring } from '../sealed/keyring.ts';
import { handKeyring } from '../sealed/sealing.ts';
import { openPool } from './connect.ts';
import { ensureLogins, type Logins } from './logins.ts';

export interface ReadyDatabase {
  logins: Logins;
  app: Pool;
  worker: Pool;
  close: () => Promise<void>;
}

/**
 * Brings the database up to date and opens its pools. `key` is the installation's; without `keyring` no private text can
 * be read or written through them.
 */
export async function readyDatabase(
  owner: ClientConfig,
  key: Buffer,
  { connections = 12, keyring }: { connections?: number; keyring?: Keyring } = {},
): Promise<ReadyDatabase> {
  await migrate(owner);
  const logins = await ensureLogins(owner, key);
  const app = openPool(logins.app, connections);
  const worker = openPool(logins.worker, 6);
  if (keyring) for (const pool of [app, worker]) handKeyring(pool, keyring);
  await prepareQueue(logins.worker, worker);
  return {
    logins,
    app,
    worker,
    close: async () => {
      await Promise.all([app.end(), worker.end()]);
    },
  };
}
