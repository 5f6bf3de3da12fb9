/** The installation's key: 32 random bytes in a file that only its owner reads. It wraps every other key. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InstallationProblem } from './installation-problem.ts';

const keyLength = 32;

/**
 * Reads the installation's key, or makes one where there is none yet (file mode 0600).
 * Refuses a file of another size (`key.wrong-size`), one that others may read (`key.too-open`),
 * and one that cannot be read or written (`key.unreachable`).
 */
export function readOrCreateKey(file: string): Buffer {
  return orUnreachable(file, 'neither be read nor made', () => readKey(file) ?? createKey(file));
}

/** Reads the installation's key; refuses as `readOrCreateKey` does, and with `key.missing` where there is none. */
export function readInstallationKey(file: string): Buffer {
  const key = orUnreachable(file, 'not be read', () => readKey(file));
  if (key !== undefined) return key;
  throw new InstallationProblem(
    'key.missing',
    `The installation's key ${file} is not there. Put it back from your safe copy, or set ALONGSIDE_KEY_FILE. If it is lost for good, see: alongside help key accept`,
  );
}

function orUnreachable<T>(file: string, what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InstallationProblem) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new InstallationProblem(
      'key.unreachable',
      `The installation's key ${file} can ${what} (${reason}). Check who owns it and its folder, or set ALONGSIDE_KEY_FILE.`,
    );
  }
}

/**
 * Derives a 32-byte key for one purpose, so that no key serves two. The same key and purpose always give the
 * same result; nothing about one purpose can be learned from another's key (HKDF with SHA-256).
 */
export function deriveKey(key: Buffer, purpose: string): Buffer {
  if (purpose === '') throw new RangeError('a derived key needs a purpose');
  return Buffer.from(hkdfSync('sha256', key, 'alongside', purpose, keyLength));
}

/** Tells whether two keys are the same, and nothing else about them: 16 hexadecimal digits. */
export const fingerprintOf = (key: Buffer): string =>
  deriveKey(key, 'mark in backups').toString('hex').slice(0, 16);

/** The key that signs backups (HMAC), so that nobody without the installation's key can make one or change one. */
export const sealingKeyOf = (key: Buffer): Buffer => deriveKey(key, 'seal of backups');

/** A changed key stands here until everything is wrapped by it and it takes its place. */
export const placeOfWaitingKey = (file: string): string => `${file}.next`;

/** The key to come, while a change of the installation's key was begun and not brought to its end. */
export function waitingKey(file: string): Buffer | undefined {
  return readKey(placeOfWaitingKey(file));
}

/** The key that is to come: the one that waits already, or a new one. */
export function readOrCreateWaitingKey(file: string): Buffer {
  return readOrCreateKey(placeOfWaitingKey(file));
}

function readKey(file: string): Buffer | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new InstallationProblem(
      'key.too-open',
      `The installation's key ${file} can be read by others on this machine. Make it private with: chmod 600 ${file}`,
    );
  }
  const key = readFileSync(file);
  if (key.length === keyLength) return key;
  throw new InstallationProblem(
    'key.wrong-size',
    `The installation's key ${file} holds ${key.length} bytes where ${keyLength} are needed. Put the right file back from your safe copy; a new key could not open what the old one closed.`,
  );
}

/** Written whole under another name and linked into place, so that two starts at once end with one key. */
function createKey(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(keyLength), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file)!;
}
