/** Changing the installation's key: every key it wrapped is wrapped anew, and no text has to be touched. */
import { appendFile, mkdir, readFile, rename } from 'node:fs/promises';
import { Client, type ClientConfig } from 'pg';
import { markOfKey } from '../backup/backup.ts';
import { InstallationProblem } from '../installation-problem.ts';
import { placeOfWaitingKey, readOrCreateWaitingKey } from '../installation-key.ts';
import { formerFile, Keyring, type Installed } from './keyring.ts';

/**
 * Puts a new key in the place of the installation's, and returns how many keys it wraps now. Whatever moment it is
 * interrupted at, nothing is lost: started again, it goes on. Refuses while Alongside runs on this database
 * (`key.in-use`), since a running process would go on with the old key.
 */
export async function rotateKey(owner: ClientConfig, key: Buffer, where: Installed): Promise<number> {
  await refuseWhileInUse(owner);
  const next = readOrCreateWaitingKey(where.keyFile);
  const keyring = new Keyring(next, where.keysFolder, [key]);
  let count = 0;
  for await (const { id } of keyring.files.all()) {
    await keyring.wrapAnew(id);
    count++;
  }
  await refuseWhileInUse(owner);
  await mkdir(where.keysFolder, { recursive: true, mode: 0o700 });
  await appendFile(formerFile(where.keysFolder), `${markOfKey(key)}\n`, { mode: 0o600, flush: true });
  await rename(placeOfWaitingKey(where.keyFile), where.keyFile);
  return count;
}

async function refuseWhileInUse(owner: ClientConfig): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query(
      `select from pg_stat_activity where application_name = 'alongside' and datname = current_database() limit 1`,
    );
    if (rows.length === 0) return;
  } finally {
    await client.end();
  }
  const sentence =
    'Alongside is running, and would go on with the old key. Stop it everywhere, then change the key.';
  throw new InstallationProblem('key.in-use', sentence);
}

/** The marks of installation keys that were changed since; a backup that names one of them still belongs here. */
export async function formerKeyMarks(keysFolder: string): Promise<string[]> {
  const lines = await readFile(formerFile(keysFolder), 'utf8').catch(() => '');
  return lines.split('\n').filter(Boolean);
}
