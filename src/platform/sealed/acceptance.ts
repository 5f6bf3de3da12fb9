/** Going on with another installation key when the right one is lost. */
import { Client, type ClientConfig } from 'pg';
import { knowKeys } from '../database/known-key.ts';
import { keyringOfInstallation, UnreadableKey, type Installed } from './keyring.ts';

/**
 * Makes `key` the one that the database knows, whichever it knew before. Returns how many sealed texts and talks cannot be
 * opened with it.
 */
export async function acceptKey(owner: ClientConfig, key: Buffer, where: Installed): Promise<number> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from sealed_key');
    const keyring = keyringOfInstallation(key, where);
    let lost = 0;
    for (const { id } of rows) if (!(await opens(keyring.read(id)))) lost++;
    await knowKeys(client, [key]);
    return lost;
  } finally {
    await client.end();
  }
}

async function opens(found: Promise<Buffer | null>): Promise<boolean> {
  try {
    return (await found) !== null;
  } catch (problem) {
    if (problem instanceof UnreadableKey) return false;
    throw problem;
  }
}
