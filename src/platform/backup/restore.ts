/** Takes a backup into an empty database: all of it or, when anything is wrong with it, nothing. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Client, type ClientConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withAdvisoryLock } from '../database/advisory-lock.ts';
import { readyDatabase } from '../database/ready.ts';
import { fingerprintOf, sealingKeyOf } from '../installation-key.ts';
import { InstallationProblem } from '../installation-problem.ts';
import { appliedMigrations, knownMigrations, migrate } from '../migrate.ts';
import { counted, damaged, type Frame, type JobFrame, type TableFrame } from './frames.ts';
import { queueAgain } from './pending-jobs.ts';
import { checkSeal, checkWhole, framesOf, readHeader, type Header } from './sealed-file.ts';
import {
  clear,
  hasRows,
  hasTable,
  hasTables,
  inPublic,
  suspendConstraints,
  tableAndColumns,
  tablesOf,
} from './tables.ts';

/**
 * Reads the whole file before it touches anything, then brings the database to the file's schema, loads all rows in
 * one transaction (every foreign key is checked again) and brings the schema up to date. Returns how many rows.
 * Refuses `backup.not-readable`, `backup.not-a-backup`, `backup.newer`, `backup.damaged`, `backup.other-key`,
 * `backup.not-ours`, `restore.not-empty` and `restore.ahead`. `former` has the sealing keys of the installation keys before
 * this one, by fingerprint.
 */
export async function restore(
  owner: ClientConfig,
  key: Buffer,
  file: string,
  former: ReadonlyMap<string, Buffer> = new Map(),
): Promise<{ rows: number }> {
  const { header, length } = await readHeader(file);
  const digest = await checkWhole(file);
  await checkKnown(header, file);
  const sealingKey =
    header.keyFingerprint === fingerprintOf(key) ? sealingKeyOf(key) : former.get(header.keyFingerprint);
  if (sealingKey === undefined) throw otherKey(file);
  await checkSeal(file, digest, sealingKey);
  const frames = () => counted(framesOf(file, length));
  const rows = await readThrough(frames());
  await beEmpty(owner, header);
  await withAdvisoryLock(owner, () => migrate(owner, header.migrations.at(-1)));
  const jobs = await inTransaction(owner, (client) => load(client, frames()));
  const ready = await readyDatabase(owner, key, { connections: 1 });
  await ready.close();
  await queueAgain(ready.logins.worker, jobs);
  return { rows };
}

async function readThrough(frames: AsyncIterable<Frame>): Promise<number> {
  let rows = 0;
  for await (const frame of frames) {
    if (frame.kind === 'end') rows = Object.values(frame.content.rows).reduce((sum, count) => sum + count, 0);
  }
  return rows;
}

async function checkKnown(header: Header, file: string): Promise<void> {
  const known = await knownMigrations();
  if (header.migrations.every((name, position) => name === known[position])) return;
  const sentence = `${file} was made by a newer Alongside. Please update Alongside, then restore it.`;
  throw new InstallationProblem('backup.newer', sentence);
}

function otherKey(file: string): InstallationProblem {
  const sentence = `${file} belongs to another installation key, without which its private text could not be read. Put that key's file in place (ALONGSIDE_KEY_FILE), then restore again.`;
  return new InstallationProblem('backup.other-key', sentence);
}

/** A database in which nobody has set up a workplace counts as empty; what a first start left there goes. */
async function beEmpty(owner: ClientConfig, header: Header): Promise<void> {
  await inTransaction(owner, async (client) => {
    if (!(await hasTables(client))) return;
    if (!(await hasTable(client, 'schema_migration'))) throw notEmpty();
    if ((await hasTable(client, 'workplace')) && (await hasRows(client, 'workplace'))) throw notEmpty();
    const ahead = (await appliedMigrations(client)).some((name) => !header.migrations.includes(name));
    if (ahead) throw aheadOfFile();
  });
}

const elsewhere =
  'Set ALONGSIDE_HOME to a new folder, or DATABASE_URL to a new database, then restore again.';

function notEmpty(): InstallationProblem {
  const sentence = `The database is already in use, and a backup goes only into an empty one. ${elsewhere}`;
  return new InstallationProblem('restore.not-empty', sentence);
}

function aheadOfFile(): InstallationProblem {
  const sentence = `This database was prepared by a newer Alongside than the one that made the backup. ${elsewhere}`;
  return new InstallationProblem('restore.ahead', sentence);
}

async function load(client: Client, frames: AsyncIterable<Frame>): Promise<JobFrame[]> {
  await client.query('set local row_security = off; set local statement_timeout = 0');
  const tables = await tablesOf(client);
  const restoreConstraints = await suspendConstraints(client, tables);
  await clear(client, tables);
  const jobs: JobFrame[] = [];
  let sink: TableSink | undefined;
  for await (const frame of frames) {
    if (frame.kind === 'rows') await sink?.take(frame.content);
    else {
      await sink?.close();
      sink = frame.kind === 'table' ? new TableSink(client, frame.content, tables) : undefined;
    }
    if (frame.kind === 'sequence') await setSequence(client, frame.content.sequence, frame.content.last);
    if (frame.kind === 'job') jobs.push(frame.content);
  }
  await restoreConstraints();
  return jobs;
}

async function setSequence(client: Client, sequence: string, last: string): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint)', [inPublic(sequence), last]);
}

/** One table being filled. */
class TableSink {
  readonly #copy: Writable;
  readonly #done: Promise<void>;

  constructor(client: Client, wanted: TableFrame, tables: TableFrame[]) {
    if (!tables.some(({ table }) => table === wanted.table)) throw damaged();
    this.#copy = client.query(copyFrom(`copy ${tableAndColumns(wanted)} from stdin`));
    this.#done = finished(this.#copy);
    this.#done.catch(() => {});
    // What is still on its way to a statement that has failed must not be sent any more.
    this.#copy.once('error', () => this.#copy.destroy());
  }

  async take(rows: Buffer): Promise<void> {
    if (!this.#copy.write(rows)) await Promise.race([once(this.#copy, 'drain'), this.#done]);
  }

  async close(): Promise<void> {
    this.#copy.end();
    await this.#done;
  }
}

/** One at a time in a database; what fails is undone. */
async function inTransaction<T>(owner: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('begin; select pg_advisory_xact_lock(7210465)');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
