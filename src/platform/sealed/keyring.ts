/**
 * The keys of sealed texts (envelope encryption): each is random, wrapped (encrypted) by the installation's key, and lives
 * in a file outside the database.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { deriveKey, waitingKey } from '../installation-key.ts';
import { encrypt, decrypt } from './encryption.ts';
import { KeyFolder } from './key-folder.ts';

const fingerprintLength = 8;

interface WrappingKey {
  /** Says which installation key wrapped something, and nothing else about it. */
  fingerprint: Buffer;
  key: Buffer;
}

const wrappingKey = (installationKey: Buffer): WrappingKey => ({
  fingerprint: deriveKey(installationKey, 'mark on wrapped keys').subarray(0, fingerprintLength),
  key: deriveKey(installationKey, 'wrapping of keys'),
});

/** A key that is there, but was wrapped by another installation key, or is not as it was written. */
export class UnreadableKey extends Error {
  override name = 'UnreadableKey';
}

/** Keys are read from their file each time: a key that another process destroyed is gone here too. */
export class Keyring {
  readonly files: KeyFolder;
  readonly #current: WrappingKey;
  readonly #known: readonly WrappingKey[];

  /** `others` are installation keys that may have wrapped something besides the current one. */
  constructor(installationKey: Buffer, folder: string, others: readonly Buffer[] = []) {
    this.files = new KeyFolder(folder);
    this.#current = wrappingKey(installationKey);
    this.#known = [this.#current, ...others.map(wrappingKey)];
  }

  /** Makes a key and returns its id, which tells nothing, not even when it was made. */
  async make(): Promise<string> {
    const id = randomUUID();
    await this.files.add(id, this.#wrap(id, randomBytes(32)));
    return id;
  }

  /** The key itself, 32 bytes; null when it was destroyed. Throws `UnreadableKey` when the installation's key is another. */
  async read(id: string): Promise<Buffer | null> {
    const wrapped = await this.files.read(id);
    return wrapped && this.#unwrap(id, wrapped);
  }

  /** Destroys a key, and with it whatever it sealed, wherever a copy of that may be. */
  destroy(id: string): Promise<void> {
    return this.files.destroy(id);
  }

  /** Wraps a key anew with the current installation key, unless it is already. */
  async wrapAnew(id: string): Promise<void> {
    const wrapped = await this.files.read(id);
    if (wrapped === null || fingerprintIn(wrapped).equals(this.#current.fingerprint)) return;
    await this.files.replace(id, this.#wrap(id, this.#unwrap(id, wrapped)));
  }

  #wrap(id: string, key: Buffer): Buffer {
    return Buffer.concat([this.#current.fingerprint, encrypt(this.#current.key, key, id)]);
  }

  #unwrap(id: string, wrapped: Buffer): Buffer {
    const by = this.#known.find(({ fingerprint }) => fingerprint.equals(fingerprintIn(wrapped)));
    if (by === undefined) throw new UnreadableKey('a key was wrapped by another installation key');
    try {
      return decrypt(by.key, wrapped.subarray(fingerprintLength), id);
    } catch (cause) {
      throw new UnreadableKey('a key is not as it was written', { cause });
    }
  }
}

const fingerprintIn = (wrapped: Buffer) => wrapped.subarray(0, fingerprintLength);

/** The keyring of an installation. A change of its key that was interrupted left some keys wrapped by the one to come. */
export function keyringOfInstallation(key: Buffer, { keyFile, keysFolder }: Installed): Keyring {
  const next = waitingKey(keyFile);
  return new Keyring(key, keysFolder, next === undefined ? [] : [next]);
}

export interface Installed {
  keyFile: string;
  keysFolder: string;
}

/** Where former installation keys are noted: their fingerprints, and what signs their backups, encrypted. */
export const formerFile = (keysFolder: string): string => join(keysFolder, 'former');
