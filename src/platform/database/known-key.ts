/** The database knows the fingerprint of its installation's key, so that no other key is taken in its place unnoticed. */
import type { Client } from 'pg';
import { fingerprintOf } from '../installation-key.ts';
import { InstallationProblem } from '../installation-problem.ts';

/**
 * Checks the installation's key against the one this database was set up with, which is noted the first time.
 * Refuses another one with `key.other`. While the key is being changed, the former and the next are both known.
 */
export async function checkKey(client: Client, key: Buffer): Promise<void> {
  const known = await knownKeys(client);
  const fingerprint = fingerprintOf(key);
  if (known.length === 0 || (known.length > 1 && known.at(-1) === fingerprint))
    return knowKeys(client, [key]);
  if (!known.includes(fingerprint)) throw otherKey();
}

/** Whether this database, which may be empty or older, belongs to a key already. */
export async function hasKnownKey(client: Client): Promise<boolean> {
  return (await knownKeysIfAny(client)).length > 0;
}

/** Looks without noting anything: refuses another key with `key.other`; a database that knows none yet takes any. */
export async function refuseOtherKey(client: Client, key: Buffer): Promise<void> {
  const known = await knownKeysIfAny(client);
  if (known.length > 0 && !known.includes(fingerprintOf(key))) throw otherKey();
}

async function knownKeysIfAny(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ notes: boolean }>(
    `select exists (select from pg_attribute where attrelid = to_regclass('public.installation')
      and attname = 'key_fingerprints' and not attisdropped) as notes`,
  );
  return rows[0]?.notes ? knownKeys(client) : [];
}

/** Notes these keys as the ones that belong to this database, the newest last. */
export async function knowKeys(client: Client, keys: readonly Buffer[]): Promise<void> {
  await client.query('update installation set key_fingerprints = $1', [keys.map(fingerprintOf)]);
}

async function knownKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ known: string[] }>(
    'select key_fingerprints as known from installation',
  );
  return rows[0]?.known ?? [];
}

function otherKey(): InstallationProblem {
  const sentence =
    "This workplace belongs to another installation key, without which its private texts cannot be read. Put that key's file in place (ALONGSIDE_KEY_FILE), then try again. If it is lost for good, see: alongside help key accept";
  return new InstallationProblem('key.other', sentence);
}
