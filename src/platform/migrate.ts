/** Forward-only SQL migrations, each in its own transaction. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client, type ClientConfig } from 'pg';
import { bounded } from './database/connect.ts';
import { InstallationProblem } from './installation-problem.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** The names of all migrations this version of Alongside knows, in order. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
}

const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The migrations already applied, in order; empty for an empty database. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  await client.query(`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  return (await appliedSums(client)).map(({ name }) => name);
}

async function appliedSums(client: Client): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration order by name',
  );
  return rows;
}

/**
 * Why this version cannot work with what was done to the database: a newer one has used it (`database.newer`), or a step it
 * took was another than the one of that name here (`database.other-step`). Undefined when all is well.
 */
export async function misfitOf(client: Client): Promise<InstallationProblem | undefined> {
  const { rows } = await client.query<{ here: boolean }>(
    `select to_regclass('schema_migration') is not null as here`,
  );
  if (!rows[0]?.here) return undefined;
  const applied = await appliedSums(client);
  const known = await knownMigrations();
  const newer = applied.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  if (newer.length > 0) return newerProblem(newer);
  for (const { name, checksum } of applied)
    if (checksumOf(await textOf(name)) !== checksum) return otherStep(name);
  return undefined;
}

function newerProblem(newer: readonly string[]): InstallationProblem {
  const sentence = `This database was used by a newer Alongside (it knows ${newer.join(', ')}). Please update Alongside, then start again.`;
  return new InstallationProblem('database.newer', sentence);
}

function otherStep(name: string): InstallationProblem {
  return new InstallationProblem(
    'database.other-step',
    `The file migrations/${name} is not the one this database was made with, so nothing is certain about its tables. Put the file of your release back (git checkout migrations), then start again.`,
  );
}

/**
 * Brings the database up to `upTo` (default: all that are known). Connects as the owner; one process at a time is the
 * caller's affair (`withAdvisoryLock`). Returns the names applied now. Refuses as `misfitOf` says.
 */
export async function migrate(owner: ClientConfig, upTo?: string): Promise<string[]> {
  const client = new Client(bounded(owner));
  client.on('error', () => {});
  await client.connect();
  try {
    return await applyMissing(client, upTo);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: Client, upTo: string | undefined): Promise<string[]> {
  const misfit = await misfitOf(client);
  if (misfit) throw misfit;
  const known = await knownMigrations();
  const applied = await appliedMigrations(client);
  const missing = known.filter((name) => !applied.includes(name) && (upTo === undefined || name <= upTo));
  for (const name of missing) await apply(client, name);
  return missing;
}

const textOf = (name: string) => readFile(new URL(name, folder), 'utf8');

async function apply(client: Client, name: string): Promise<void> {
  const text = await textOf(name);
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      name,
      checksumOf(text),
    ]);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${(problem as Error).message}`, { cause: problem });
  }
}
