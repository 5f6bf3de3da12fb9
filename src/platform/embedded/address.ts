/** How the embedded server is reached: a socket in a private folder, or on Windows a loopback port with a password. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chownTree, type Account } from './account.ts';
import { superuser } from './data-folder.ts';
import type { Listen } from './settings.ts';

/** Room for `/.s.PGSQL.5432` within what systems allow for a socket's whole path (104 bytes on macOS). */
const longestSocketFolder = 88;

export interface Address {
  listen: Listen;
  password: string | undefined;
  /** Removes what was made for this run. */
  forget(): void;
}

/**
 * Chooses the address for this run. Whoever can open the socket's folder (0700) could as well read the data files,
 * so the socket asks for no password; it lets the app take its lesser roles without keeping secrets for them.
 */
export async function chooseAddress(home: string, account: Account | undefined): Promise<Address> {
  if (process.platform === 'win32') {
    return {
      listen: { host: '127.0.0.1', port: await freePort() },
      password: keptPassword(home),
      forget: () => {},
    };
  }
  const near = join(home, 'socket');
  const socketFolder =
    Buffer.byteLength(near) <= longestSocketFolder ? near : mkdtempSync(join(shortTemp(), 'alongside-'));
  // A killed server leaves its socket there with a lock file that would keep the next one out.
  rmSync(socketFolder, { recursive: true, force: true });
  mkdirSync(socketFolder, { mode: 0o700 });
  chownTree(socketFolder, account);
  return {
    listen: { socketFolder },
    password: undefined,
    forget: () => rmSync(socketFolder, { recursive: true, force: true }),
  };
}

/** The connection string of one database there for one role, as `pg` and its relatives read it. */
export function urlOf({ listen, password }: Address, database: string, role = superuser): string {
  if ('socketFolder' in listen) {
    return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(listen.socketFolder)}`;
  }
  return `postgresql://${role}:${password}@${listen.host}:${listen.port}/${database}`;
}

function shortTemp(): string {
  return Buffer.byteLength(tmpdir()) < longestSocketFolder - 'alongside-000000/'.length ? tmpdir() : '/tmp';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function keptPassword(home: string): string {
  const file = join(home, 'database-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}
