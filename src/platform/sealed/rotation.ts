/** Key rotation: the installation's key is changed, every key it wrapped is wrapped anew, and no text has to be touched. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { Client, type ClientConfig } from 'pg';
import { knowKeys } from '../database/known-key.ts';
import { InstallationProblem } from '../installation-problem.ts';
import {
  deriveKey,
  fingerprintOf,
  placeOfWaitingKey,
  readOrCreateWaitingKey,
  sealingKeyOf,
  waitingKey,
} from '../installation-key.ts';
import { encrypt, decrypt } from './encryption.ts';
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
  await keepFormer(
    where,
    next,
    new Map([...(await formerKeys(where, key)), [fingerprintOf(key), sealingKeyOf(key)]]),
  );
  await asOwner(owner, (client) => knowKeys(client, [key, next]));
  await rename(placeOfWaitingKey(where.keyFile), where.keyFile);
  await asOwner(owner, (client) => knowKeys(client, [next]));
  return count;
}

async function refuseWhileInUse(owner: ClientConfig): Promise<void> {
  const { rowCount } = await asOwner(owner, (client) =>
    client.query(
      `select from pg_stat_activity where application_name = 'alongside' and datname = current_database() limit 1`,
    ),
  );
  if (rowCount === 0) return;
  const sentence =
    'Alongside is running, and would go on with the old key. Stop it everywhere, then change the key.';
  throw new InstallationProblem('key.in-use', sentence);
}

/**
 * The sealing keys of the installation keys that were changed since, by fingerprint: a backup that names one of them still
 * belongs here. They are kept beside the other keys, encrypted with the present installation key, and decrypt nothing.
 */
export async function formerKeys(
  { keyFile, keysFolder }: Installed,
  key: Buffer,
): Promise<Map<string, Buffer>> {
  const lines = (await readFile(formerFile(keysFolder), 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const next = waitingKey(keyFile);
  const opening = [key, ...(next ? [next] : [])].map(closingKey);
  return new Map(
    lines.flatMap((line) => {
      const [fingerprint = '', closed = ''] = line.split(' ');
      const opened = opening.flatMap((one) => opensWith(one, Buffer.from(closed, 'base64'), fingerprint));
      return opened.slice(0, 1).map((sealingKey) => [fingerprint, sealingKey] as const);
    }),
  );
}

const closingKey = (key: Buffer) => deriveKey(key, 'keys of older backups');

function opensWith(key: Buffer, closed: Buffer, fingerprint: string): Buffer[] {
  try {
    return [decrypt(key, closed, fingerprint)];
  } catch {
    return [];
  }
}

async function keepFormer(
  { keysFolder }: Installed,
  key: Buffer,
  former: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const lines = [...former].map(
    ([fingerprint, sealingKey]) =>
      `${fingerprint} ${encrypt(closingKey(key), sealingKey, fingerprint).toString('base64')}\n`,
  );
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  const draft = `${formerFile(keysFolder)}.new`;
  await writeFile(draft, lines.join(''), { mode: 0o600, flush: true });
  await rename(draft, formerFile(keysFolder));
}

async function asOwner<T>(owner: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
