/** Forward-only SQL migrations, each in its own transaction, one process at a time. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client, type ClientConfig } from 'pg';

const folder = new URL('../../migrations/', import.meta.url);
const oneAtATime = 'select pg_advisory_lock(7210463)';

/** The names of all migrations this version of Alongside knows, in order. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
}

/** The migrations already applied, in order; empty for an empty database. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  await client.query(`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by name');
  return rows.map((row) => row.name);
}

/**
 * Brings the database up to `upTo` (default: all that are known). Connects as the owner.
 * Returns the names applied now. Fails when the database knows migrations that this version does not.
 */
export async function migrate(owner: ClientConfig, upTo?: string): Promise<string[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(oneAtATime);
    return await applyMissing(client, upTo);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: Client, upTo: string | undefined): Promise<string[]> {
  const known = await knownMigrations();
  const applied = await appliedMigrations(client);
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0)
    throw new Error(
      `This database was used by a newer Alongside (it knows ${newer.join(', ')}). Please update Alongside.`,
    );
  const missing = known.filter((name) => !applied.includes(name) && (upTo === undefined || name <= upTo));
  for (const name of missing) await apply(client, name);
  return missing;
}

async function apply(client: Client, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      name,
      createHash('sha256').update(text).digest('hex'),
    ]);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${(problem as Error).message}`, { cause: problem });
  }
}
