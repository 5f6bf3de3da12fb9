/** From an owner's connection to a database that is ready: migrated, with its two sign-ins, pools and queue. */
import type { ClientConfig, Pool } from 'pg';
import { prepareQueue } from '../jobs.ts';
import { migrate } from '../migrate.ts';
import type { Keyring } from '../sealed/keyring.ts';
import { handKeyring } from '../sealed/sealing.ts';
import { openPool } from './connect.ts';
import { answerMs, ensureLogins, type Logins } from './logins.ts';
import { withAdvisoryLock } from './advisory-lock.ts';

export interface ReadyDatabase {
  logins: Logins;
  app: Pool;
  worker: Pool;
  close: () => Promise<void>;
}

interface Wishes {
  connections?: number;
  /** Without it no private text can be read or written through the pools. */
  keyring?: Keyring;
  /** Told what is waited for. */
  say?: (line: string) => void;
}

/** Brings the database up to date, one process at a time, and opens its pools. `key` is the installation's. */
export async function readyDatabase(
  owner: ClientConfig,
  key: Buffer,
  { connections = 12, keyring, say }: Wishes = {},
): Promise<ReadyDatabase> {
  const prepare = async () => {
    await migrate(owner);
    const logins = await ensureLogins(owner, key);
    const worker = openPool(logins.worker, { max: 6, answerMs: answerMs.worker });
    await prepareQueue(logins.worker, worker).catch(async (problem: unknown) => {
      await worker.end();
      throw problem;
    });
    return { logins, worker };
  };
  const { logins, worker } = await withAdvisoryLock(owner, prepare, say);
  const app = openPool(logins.app, { max: connections, answerMs: answerMs.app });
  if (keyring) for (const pool of [app, worker]) handKeyring(pool, keyring);
  return {
    logins,
    app,
    worker,
    close: async () => {
      await Promise.all([app.end(), worker.end()]);
    },
  };
}
