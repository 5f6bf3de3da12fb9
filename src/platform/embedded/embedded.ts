/** The PostgreSQL that comes with Alongside: started and stopped with it, its data in the installation's home. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg, { escapeLiteral } from 'pg';
import { InstallationProblem } from '../installation-problem.ts';
import { databaseAccount, chownTree } from './account.ts';
import { chooseAddress, urlOf, type Address } from './address.ts';
import { postgresFolder } from './binaries.ts';
import { makeDataFolder } from './data-folder.ts';
import { holderOf, lockFolder, type FolderLock } from './folder-lock.ts';
import { clearLeftoverServer } from './leftover-server.ts';
import { startServer, type Server } from './server.ts';

export interface Embedded {
  /** The connection string of the database's owner, for `pg`, the migrations and the command line. */
  url: string;
  /** The same database as the server's administrator, whom nothing in daily work needs. */
  administrator: string;
  /** Ends all sessions, writes everything to disk, waits, and gives the folder free. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<void>;
}

const patienceMs = 3000;
const database = 'alongside';
const ownerRole = 'alongside_owner';

interface Options {
  /** Absolute path of ALONGSIDE_HOME; made (0700) when missing. */
  home: string;
  log?: (line: string) => void;
  /** Throwaway: for tests; faster, and lost when the machine stops. */
  keep?: 'durable' | 'throwaway';
}

/**
 * Starts the embedded database, makes it on the first run, and recovers from whatever the last run left.
 * Refuses, each with a sentence that says what to do: `database.in-use`, `database.no-binaries`,
 * `database.root-only`, `database.other-version`, `database.not-a-database`, `database.not-made`,
 * `database.not-started`, `database.home-not-ours`.
 */
export async function startEmbedded({ home, log = () => {}, keep = 'durable' }: Options): Promise<Embedded> {
  makeHome(home);
  const lock = await takeFolder(home);
  try {
    const { server, address } = await bringUp(home, log, keep);
    const stop = async () => {
      await server.stop();
      address.forget();
      lock.release();
    };
    const owner = await makeDatabase(address).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    const url = urlOf(address, database, owner);
    lock.announce(url);
    return { url, administrator: urlOf(address, database), stop, ended: server.ended };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chmodSync(home, 0o700);
  } catch (error) {
    throw new InstallationProblem(
      'database.home-not-ours',
      `Alongside cannot use the folder ${home} (${(error as NodeJS.ErrnoException).code}). Check who owns it, or set ALONGSIDE_HOME to another folder.`,
      { cause: error },
    );
  }
}

/** Whoever was just told to stop may need a moment to leave. */
async function takeFolder(home: string): Promise<FolderLock> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(100)) {
    if (holderOf(home) === undefined) break;
  }
  return lockFolder(home);
}

async function bringUp(
  home: string,
  log: (line: string) => void,
  keep: 'durable' | 'throwaway',
): Promise<{ server: Server; address: Address }> {
  const dataFolder = join(home, 'database');
  const account = databaseAccount(dataFolder);
  const binaries = postgresFolder(account);
  await clearLeftoverServer(dataFolder, log);
  const address = await chooseAddress(home, account);
  await makeDataFolder({ binaries, dataFolder, password: address.password, keep }, log);
  // A folder that root has put back from a copy belongs to root.
  if (account !== undefined && statSync(dataFolder).uid === 0) chownTree(dataFolder, account);
  const logFile = join(home, 'database.log');
  const plan = { binaries, dataFolder, logFile, listen: address.listen, account, keep };
  const server = await startServer(plan).catch((error: unknown) => startAgain(plan, error));
  return { server, address };
}

/** The sessions of a server that was killed end a moment after it; until then its memory is still in use. */
async function startAgain(plan: Parameters<typeof startServer>[0], error: unknown): Promise<Server> {
  for (let attempt = 0; attempt < 20 && String(error).includes('shared memory block'); attempt++) {
    await pause(250);
    const server = await startServer(plan).catch((again: unknown) => void (error = again));
    if (server) return server;
  }
  throw error;
}

/**
 * Makes the database if it is not there yet, and returns the role that owns it. The owner may make the two sign-ins and
 * nothing else beyond its database: what goes wrong as the owner reaches neither files nor programs of this machine.
 */
async function makeDatabase(address: Address): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf(address, 'postgres') });
  await client.connect();
  try {
    const found = await ownerOf(client);
    if (found !== undefined) return found;
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [ownerRole]);
    const password = address.password === undefined ? '' : `password ${escapeLiteral(address.password)}`;
    if (rowCount === 0) await client.query(`create role ${ownerRole} login createrole ${password}`);
    await client.query(`create database ${database} owner ${ownerRole}`);
    return ownerRole;
  } finally {
    await client.end();
  }
}

async function ownerOf(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ owner: string }>(
    'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
    [database],
  );
  return rows[0]?.owner;
}
