/** Making a new data folder, whole or not at all. */
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { defined } from '#platform/defined.ts';
import { InstallationProblem } from '../installation-problem.ts';
import { databaseAccount, chownTree, namedAccount, type Account } from './account.ts';
import { program } from './binaries.ts';
import { startWithFolders } from './reach.ts';

/** The major version of the PostgreSQL that comes with Alongside. */
const major = '18';
export const superuser = 'alongside';

interface NewFolder {
  binaries: string;
  dataFolder: string;
  /** Set where the server is reached over a port: the password that is asked for. Unset: a private socket. */
  password: string | undefined;
  keep: 'durable' | 'throwaway';
}

/**
 * Makes the data folder if it is not there yet. Refuses one made by another major version of PostgreSQL
 * (`database.other-version`); a folder whose making was cut short is made anew.
 */
export async function makeDataFolder(folder: NewFolder, log: (line: string) => void): Promise<void> {
  const found = versionOf(folder.dataFolder);
  if (found === major) return;
  if (found !== undefined) throw otherVersion(folder.dataFolder, found);
  log('Making the database folder (only on the first start).');
  const draft = `${folder.dataFolder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const account = databaseAccount(folder.dataFolder);
  const maker = account && namedAccount();
  chownTree(draft, maker);
  await initialise(folder, draft, maker);
  chownTree(draft, account);
  renameSync(draft, folder.dataFolder);
}

function versionOf(dataFolder: string): string | undefined {
  const file = join(dataFolder, 'PG_VERSION');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (!existsSync(dataFolder)) return undefined;
  throw new InstallationProblem(
    'database.not-a-database',
    `${dataFolder} exists but holds no database. Move it away, or set ALONGSIDE_HOME to another folder.`,
  );
}

function otherVersion(dataFolder: string, found: string): InstallationProblem {
  return new InstallationProblem(
    'database.other-version',
    `${dataFolder} was made by PostgreSQL ${found}, and this release comes with ${major}. Make a backup with the release you used before (alongside backup), then restore it into a new ALONGSIDE_HOME with this one.`,
  );
}

/** Text sorts by code point unless a query asks for a language: the same order on every system, for ever. */
async function initialise(folder: NewFolder, draft: string, account: Account | undefined): Promise<void> {
  const passwordFile = `${draft}.password`;
  if (folder.password !== undefined) writeFileSync(passwordFile, folder.password, { mode: 0o600 });
  const child = startWithFolders({
    command: program(folder.binaries, 'initdb'),
    folders: [draft],
    account,
    stdio: ['ignore', 'pipe', 'pipe'],
    args: ([data = '']) => [
      '-D',
      data,
      '-U',
      superuser,
      '-E',
      'UTF8',
      '--no-instructions',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(folder.password === undefined
        ? ['--auth=trust']
        : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]),
      ...(folder.keep === 'throwaway' ? ['--no-sync'] : []),
    ],
  });
  const output = Promise.all([text(defined(child.stdout)), text(defined(child.stderr))]);
  const [code] = (await once(child, 'close')) as [number | null];
  rmSync(passwordFile, { force: true });
  const said = (await output).join('').trim().split('\n').slice(-4).join('\n');
  if (code !== 0)
    throw new InstallationProblem('database.not-made', `The database could not be made:\n${said}`);
}
