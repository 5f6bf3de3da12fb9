/** Everything a workplace holds, in one file that any PostgreSQL can take in again. */
import { Client, type ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { one } from '#platform/defined.ts';
import { ensureLogins } from '../database/logins.ts';
import { withAdvisoryLock } from '../database/advisory-lock.ts';
import { fingerprintOf, sealingKeyOf } from '../installation-key.ts';
import { InstallationProblem } from '../installation-problem.ts';
import { appliedMigrations } from '../migrate.ts';
import { rowsIn, type EndFrame, type Frame, type JobFrame } from './frames.ts';
import { hasQueue, pendingJobs } from './pending-jobs.ts';
import { writeSealed, type Header } from './sealed-file.ts';
import { hasTables, isSaved, sequencesOf, tableAndColumns, tablesOf } from './tables.ts';

/**
 * Writes the whole workplace as it is at one moment; people may go on working meanwhile. Returns how many rows.
 * `key` is the installation's: the file holds its fingerprint and is sealed with it; the key itself must be kept safe beside it.
 * Left out is what lets somebody in or waits to be mailed: people sign in again.
 * Refuses `backup.not-writable`, and `backup.nothing-here` for a database in which Alongside never ran.
 */
export async function backup(owner: ClientConfig, key: Buffer, file: string): Promise<{ rows: number }> {
  const client = new Client(owner);
  await client.connect();
  try {
    if (!(await hasTables(client))) throw nothingHere();
    const migrations = await appliedMigrations(client);
    const worker = (await hasQueue(client))
      ? (await withAdvisoryLock(owner, () => ensureLogins(owner, key))).worker
      : undefined;
    await openSnapshot(client);
    const jobs = worker === undefined ? [] : await pendingJobs(worker, await snapshotOf(client));
    const end: EndFrame = { rows: {}, sequences: 0, jobs: jobs.length };
    await writeSealed(file, headerOf(migrations, key), everything(client, jobs, end), sealingKeyOf(key));
    return { rows: Object.values(end.rows).reduce((sum, rows) => sum + rows, 0) };
  } finally {
    await client.end();
  }
}

function nothingHere(): InstallationProblem {
  const sentence =
    'There is no workplace here to save. Is ALONGSIDE_HOME or DATABASE_URL the one that npm start uses?';
  return new InstallationProblem('backup.nothing-here', sentence);
}

function headerOf(migrations: string[], key: Buffer): Header {
  const createdAt = new Date().toISOString();
  return { product: 'Alongside', format: 2, createdAt, migrations, keyFingerprint: fingerprintOf(key) };
}

/** `row_security = off` makes a row that a policy would hide an error instead of a gap. */
async function openSnapshot(client: Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local row_security = off; set local statement_timeout = 0; set local datestyle = 'ISO';
    set local timezone = 'UTC'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1`);
}

async function snapshotOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  return one(rows).snapshot;
}

async function* everything(client: Client, jobs: JobFrame[], end: EndFrame): AsyncGenerator<Frame> {
  for (const table of (await tablesOf(client)).filter(isSaved)) {
    yield { kind: 'table', content: table };
    end.rows[table.table] = 0;
    for await (const content of client.query(copyTo(`copy ${tableAndColumns(table)} to stdout`))) {
      end.rows[table.table]! += rowsIn(content as Buffer);
      yield { kind: 'rows', content: content as Buffer };
    }
  }
  for (const content of await sequencesOf(client)) {
    end.sequences++;
    yield { kind: 'sequence', content };
  }
  for (const content of jobs) yield { kind: 'job', content };
  yield { kind: 'end', content: end };
}
