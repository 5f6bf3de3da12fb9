/** PostgreSQL refuses to run as root. Started as root, Alongside runs it under a user id of its own. */
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InstallationProblem } from '../installation-problem.ts';

export interface Account {
  uid: number;
  gid: number;
}

const firstPrivateId = 61_500;

/**
 * Under which account the database of `dataFolder` runs; undefined: as whoever started Alongside.
 * As root it is the folder's owner, or for a new folder an id that no user of this machine has, so that nothing
 * else that runs here without privileges can read the data or stop the server.
 */
export function databaseAccount(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') throw noOtherUser();
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const taken = new Set(users().flatMap((user) => [user.uid, user.gid]));
  let id = firstPrivateId;
  while (taken.has(id)) id++;
  return { uid: id, gid: id };
}

/** Making a data folder takes an account that has a name; `initdb` looks it up. */
export function namedAccount(): Account {
  const all = users();
  const user = all.find(({ name }) => name === 'nobody') ?? all.find(({ uid }) => uid !== 0);
  if (user === undefined) throw noOtherUser();
  return { uid: user.uid, gid: user.gid };
}

/** Hands a folder and all in it to `account`; does nothing without one. */
export function chownTree(folder: string, account: Account | undefined): void {
  if (account === undefined) return;
  try {
    chownSync(folder, account.uid, account.gid);
    for (const inner of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(folder, inner), account.uid, account.gid);
    }
  } catch (error) {
    throw noOtherUser(error);
  }
}

function users(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.map((line) => line.split(':')).filter((parts) => parts.length >= 4);
  return fields.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function noOtherUser(cause?: unknown): InstallationProblem {
  return new InstallationProblem(
    'database.root-only',
    'PostgreSQL does not run as root, and here it cannot be given another user. Start Alongside as an ordinary user, or set DATABASE_URL.',
    { cause },
  );
}
