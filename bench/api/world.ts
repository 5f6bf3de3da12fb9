/** The workplaces of the benchmark: made once for a size, kept in a cache folder, brought up to date for each run. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { ensureLogins } from '#platform/database/logins.ts';
import { superuser } from '#platform/embedded/data-folder.ts';
import { startEmbedded } from '#platform/embedded/embedded.ts';
import { readOrCreateKey } from '#platform/installation-key.ts';
import { migrate } from '#platform/migrate.ts';

const cache = new URL('../../.cache/bench/', import.meta.url).pathname;
const migrations = new URL('../../migrations/', import.meta.url);
const builder = new URL('world.sql', import.meta.url);

export interface World {
  people: number;
  /** The owner's connection string. */
  url: string;
  /** The folder of its database and key. */
  home: string;
  /** The process of its database. */
  database: number;
  stop(): Promise<void>;
}

/** What the rows are made by; another builder makes another world. */
const builderHash = () => createHash('sha256').update(readFileSync(builder)).digest('hex').slice(0, 8);

/** Whether each migration of the world still reads as it did; a newer one is applied, as in any installation. */
async function stillFits(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migration',
    );
    return rows.every(({ name, checksum }) => {
      const file = new URL(name, migrations);
      return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === checksum;
    });
  } finally {
    await client.end();
  }
}

/** Opens the workplace of that many people with a durable database; makes it first where it is not there. */
export async function openWorld(people: number, say: (line: string) => void): Promise<World> {
  const home = `${cache}${people}-${builderHash()}`;
  const known = await openKept(home);
  const { url, stop } = known ?? (await openEmpty(home));
  try {
    if (!known) {
      say(`Making a workplace of ${people} people in ${home}; this is done once.`);
      await make(url, home, people);
      writeFileSync(`${home}/made`, new Date().toISOString());
    }
    await migrate({ connectionString: url });
    return { people, url, home, database: databaseIn(home), stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

const databaseIn = (home: string): number =>
  Number(readFileSync(`${home}/database/postmaster.pid`, 'utf8').split('\n')[0]);

type Running = Pick<World, 'url' | 'stop'>;

/** What was begun and not ended is not used, nor what another line of migrations made. */
async function openKept(home: string): Promise<Running | null> {
  if (!existsSync(`${home}/made`)) return null;
  const running = await startEmbedded({ home });
  if (await stillFits(running.url)) return running;
  await running.stop();
  return null;
}

function openEmpty(home: string): Promise<Running> {
  rmSync(home, { recursive: true, force: true });
  return startEmbedded({ home });
}

/** Rows are made without their triggers, one by one too slow for so many; that takes more than the owner of the tables may. */
function asSuperuser(url: string): string {
  const own = new URL(url);
  own.username = superuser;
  return own.href;
}

async function make(url: string, home: string, people: number): Promise<void> {
  const owner = { connectionString: url };
  await migrate(owner);
  await ensureLogins(owner, readOrCreateKey(`${home}/key`));
  const client = new Client({ connectionString: asSuperuser(url) });
  await client.connect();
  try {
    await client.query(
      `set bench.people = ${people}; set maintenance_work_mem = '256MB'; set synchronous_commit = off`,
    );
    await client.query(readFileSync(builder, 'utf8'));
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
