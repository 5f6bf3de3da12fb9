/**
 * Sealed texts: words that only their circle reads, encrypted with a key of their own that lives outside the database. Make
 * a key in the transaction that writes the row; destroy it in the one that removes the row.
 */
import type { Pool } from 'pg';
import { poolOf, type Reading, type Writing } from '../database/transaction.ts';
import { queue, defineJob } from '../jobs.ts';
import { refuseAnyone } from '../refusals.ts';
import { encrypt, decrypt } from './encryption.ts';
import { UnreadableKey, type Keyring } from './keyring.ts';
import { Id } from '../contract.ts';

const keyrings = new WeakMap<Pool, Keyring>();

/** Hands a keyring to a pool: everything that is read and written through it finds its keys on this keyring. */
export function handKeyring(pool: Pool, keyring: Keyring): void {
  keyrings.set(pool, keyring);
}

/** The keyring behind a pool. */
export function keyringOf(pool: Pool): Keyring {
  const keyring = keyrings.get(pool);
  if (!keyring) throw new Error('no keyring was given: private text can neither be read nor written here');
  return keyring;
}

/**
 * Makes a key for one text, or for all texts of one conversation: whatever is to be erased together. `circle` is the circle
 * of the text, `by` the person whose transaction it is. Returns the key's id, to be kept beside the text. Should the
 * transaction fail, the key is swept away later.
 */
export async function newKey(tx: Writing, { circle, by }: { circle: string; by: string }): Promise<string> {
  const id = await keyringOf(poolOf(tx)).make();
  await tx.insertInto('sealedKey').values({ id, circleId: circle, madeBy: by }).execute();
  return id;
}

/** The words of a sealed text, or why they are missing: their key was destroyed, or cannot be opened by this installation. */
export type Unsealed = { words: string } | { words: null; missing: 'erased' | 'unreadable' };

/**
 * Encrypts words with a key. `place` names the row and field they stand in, such as `note.text:<id>`; nowhere else can they
 * be decrypted. Throws when the key was destroyed, and refuses when it cannot be opened here (`sealed.unreadable`).
 */
export async function seal(db: Reading, keyId: string, words: string, place: string): Promise<Buffer> {
  const key = await keyOf(db, keyId);
  if (key === undefined) return refuseAnyone('sealed.unreadable');
  if (key === null) throw new Error('the key of a private text was destroyed');
  return encrypt(key, Buffer.from(words), boundTo(keyId, place));
}

/** Decrypts the words. One text that cannot be decrypted never stands in the way of those beside it. */
export async function unseal(db: Reading, keyId: string, sealed: Buffer, place: string): Promise<Unsealed> {
  const key = await keyOf(db, keyId);
  if (key === null) return { words: null, missing: 'erased' };
  if (key === undefined) return { words: null, missing: 'unreadable' };
  try {
    return { words: decrypt(key, sealed, boundTo(keyId, place)).toString() };
  } catch {
    return { words: null, missing: 'unreadable' };
  }
}

/** Whether a key is there but cannot be opened by this installation. */
export const isUnreadable = async (db: Reading, keyId: string): Promise<boolean> =>
  (await keyOf(db, keyId)) === undefined;

/** A key; null when it was destroyed, undefined when it was wrapped by another installation key or is damaged. */
async function keyOf(db: Reading, keyId: string): Promise<Buffer | null | undefined> {
  try {
    return await keyringOf(poolOf(db)).read(keyId);
  } catch (problem) {
    if (problem instanceof UnreadableKey) return undefined;
    throw problem;
  }
}

/** Key ids alone; done by the worker, which may. */
export const keyDestruction = defineJob('sealed.destroy', { key: Id });

/**
 * Destroys keys once the transaction holds; the rows that name them are to be removed before, in the same transaction.
 * Done by a job, so that it is tried again until it is done.
 */
export async function destroyKeys(tx: Writing, keyIds: readonly string[]): Promise<void> {
  if (keyIds.length === 0) return;
  await tx.deleteFrom('sealedKey').where('id', 'in', keyIds).execute();
  for (const key of keyIds) await queue(tx, keyDestruction, { key });
}

const boundTo = (keyId: string, place: string) => `${keyId} ${place}`;
