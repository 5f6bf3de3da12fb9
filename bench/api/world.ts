/** The workplaces of the benchmark: made once for a size and a schema, kept in a cache folder, opened for each run. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { ensureLogins } from '#platform/database/logins.ts';
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
  stop(): Promise<void>;
}

/** What the rows are made by; another schema or another builder makes another world. */
function schemaHash(): string {
  const hash = createHash('sha256').update(readFileSync(builder));
  for (const name of readdirSync(migrations).toSorted()) hash.update(readFileSync(new URL(name, migrations)));
  return hash.digest('hex').slice(0, 12);
}

/** Opens the workplace of that many people with a durable database; makes it first where it is not there. */
export async function openWorld(people: number, say: (line: string) => void): Promise<World> {
  const home = `${cache}${people}-${schemaHash()}`;
  const made = `${home}/made`;
  // What was begun and not ended is not used.
  if (!existsSync(made)) rmSync(home, { recursive: true, force: true });
  const { url, stop } = await startEmbedded({ home });
  try {
    if (!existsSync(made)) {
      say(`Making a workplace of ${people} people in ${home}; this is done once.`);
      await make(url, home, people);
      writeFileSync(made, new Date().toISOString());
    }
    return { people, url, home, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

async function make(url: string, home: string, people: number): Promise<void> {
  const owner = { connectionString: url };
  await migrate(owner);
  await ensureLogins(owner, readOrCreateKey(`${home}/key`));
  const client = new Client(owner);
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
