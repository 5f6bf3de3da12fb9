/** What a start needs: each thing that is missing is one sentence and a code. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { openDatabaseProxy } from '#test/database-proxy.ts';
import { testKey } from '#test/key.ts';
import { readConfig } from '../config.ts';
import { openPool } from '../database/connect.ts';
import { isConnectionLost } from '../database/database-errors.ts';
import { withAdvisoryLock } from '../database/advisory-lock.ts';
import { readyDatabase } from '../database/ready.ts';
import { nobody, reading } from '../database/transaction.ts';
import { mustHold, type CheckContext } from './check.ts';
import { explainTrouble, reachDatabase } from './reaching.ts';
import { startChecks } from './start-checks.ts';

let folder: string;
let database: TestDatabase;
const config = () => readConfig({ ALONGSIDE_HOME: folder }, folder);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-checks-'));
  writeFileSync(join(folder, 'key'), testKey, { mode: 0o600 });
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** What a start says of this database, and of `more`. */
async function startOn(url: string, more: Partial<CheckContext> = {}) {
  const owner = { connectionString: url };
  const client = await reachDatabase(owner, { forMs: 0 });
  try {
    await mustHold(startChecks, { config: config(), owner, client, ...more });
    return 'well';
  } finally {
    await client.end();
  }
}

const refusal = (code: string) => ({
  name: 'InstallationProblem',
  code,
  message: expect.stringMatching(/^[^\n]+$/) as string,
});

/** A database of its own for the while, made as `how` says. */
async function withNewDatabase(how: string, work: (url: string, name: string) => Promise<void>) {
  const name = `check_${randomBytes(4).toString('hex')}`;
  const server = new Client({ connectionString: inject('databaseServer') });
  await server.connect();
  try {
    await server.query(`create database ${name} ${how}`);
    const url = new URL(inject('databaseServer'));
    url.pathname = `/${name}`;
    await work(url.href, name);
  } finally {
    await server.query(`drop database if exists ${name} with (force)`);
    await server.end();
  }
}

test('an installation that has all it needs is let through', async () => {
  expect(await startOn(database.url)).toBe('well');
});

test('a database of another encoding is refused', () =>
  withNewDatabase(`template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`, async (url) => {
    await expect(startOn(url)).rejects.toMatchObject(refusal('database.other-encoding'));
  }));

/** The driver's answer stands for a server that cannot be had here. */
const answering = (row: object) => ({
  client: { query: async () => ({ rows: [row] }) } as unknown as Client,
});

test('an old PostgreSQL is refused, and so is a clock that differs', async () => {
  const [version, , , clock] = startChecks;
  const context = { config: config(), owner: {} };
  await expect(
    mustHold([version!], { ...context, ...answering({ number: 150_004, words: '15.4' }) }),
  ).rejects.toMatchObject(refusal('database.too-old'));
  await expect(
    mustHold([clock!], { ...context, ...answering({ at: Date.now() - 90_000 }) }),
  ).rejects.toMatchObject({
    ...refusal('clock.differs'),
    message: expect.stringContaining('90 seconds behind'),
  });
});

test.for([
  ['may make no tables', 'login createrole', 'alter database'],
  ['may make no sign-ins', 'login', 'createrole'],
] as const)('a role that %s is refused, with what to type', async ([, how, hint]) => {
  const role = `checker_${randomBytes(4).toString('hex')}`;
  await database.owner.query(`create role ${role} ${how}`);
  try {
    await withNewDatabase(hint === 'createrole' ? `owner ${role}` : '', async (url) => {
      const theirs = new URL(url);
      theirs.username = role;
      await expect(startOn(theirs.href)).rejects.toMatchObject({
        ...refusal('database.no-rights'),
        message: expect.stringContaining(hint),
      });
    });
  } finally {
    await database.owner.query(`drop role ${role}`);
  }
});

test('tables of a newer version, or made by another step, are refused', async () => {
  const { owner } = database;
  await owner.query(`insert into schema_migration values ('9999_later.sql', '', now())`);
  await expect(startOn(database.url)).rejects.toMatchObject(refusal('database.newer'));
  await owner.query(`delete from schema_migration where name = '9999_later.sql'`);
  await owner.query(`update schema_migration set checksum = 'x' || checksum where name like '0001%'`);
  await expect(startOn(database.url)).rejects.toMatchObject(refusal('database.other-step'));
  await expect(readyDatabase({ connectionString: database.url }, testKey)).rejects.toMatchObject(
    refusal('database.other-step'),
  );
  await owner.query(`update schema_migration set checksum = substr(checksum, 2) where name like '0001%'`);
});

test('a pooler that hands out another session each time is refused', async () => {
  const proxy = await openDatabaseProxy(database.url, { keepsNews: true });
  await expect(startOn(proxy.url)).rejects.toMatchObject(refusal('database.no-sessions'));
  proxy.close();
});

test('a key that is missing or a folder that cannot be written is refused', async () => {
  const at = (env: Record<string, string>) => ({
    config: readConfig({ ALONGSIDE_HOME: folder, ...env }, folder),
  });
  await expect(startOn(database.url, at({ ALONGSIDE_KEY_FILE: join(folder, 'lost') }))).rejects.toMatchObject(
    refusal('key.missing'),
  );
  await expect(
    startOn(database.url, at({ ALONGSIDE_KEYS_FOLDER: join(folder, 'key', 'inside') })),
  ).rejects.toMatchObject(refusal('keys.not-ours'));
});

test('a database that is not there, or lets nobody in, is told in a sentence', async () => {
  const nowhere = new URL(database.url);
  nowhere.pathname = '/nowhere';
  await expect(startOn(nowhere.href)).rejects.toMatchObject(refusal('database.not-there'));
  nowhere.username = 'nobody_of_ours';
  await expect(startOn(nowhere.href)).rejects.toMatchObject(refusal('database.not-let-in'));
});

test('a database that does not answer is waited for, which is said, and then refused', async () => {
  const owner = { connectionString: 'postgresql://somebody@127.0.0.1:9/nothing' };
  const said: string[] = [];
  await expect(reachDatabase(owner, { say: (line) => said.push(line), forMs: 2500 })).rejects.toMatchObject(
    refusal('database.no-answer'),
  );
  expect(said).toEqual([expect.stringContaining('Waiting for the database at 127.0.0.1:9')]);
});

test('a database that falls silent holds nobody for ever', async () => {
  const proxy = await openDatabaseProxy(database.url);
  const pool = openPool({ connectionString: proxy.url }, { max: 1, answerMs: 300 });
  const ask = () => reading(pool, nobody, async (db) => db.selectFrom('workplace').select('name').execute());
  await ask();
  proxy.freeze();
  await expect(ask()).rejects.toSatisfy(isConnectionLost);
  proxy.close();
  await pool.end();
});

test('several that start at once on an empty database all start', () =>
  withNewDatabase('', async (url) => {
    const all = await Promise.all(
      Array.from({ length: 4 }, () => readyDatabase({ connectionString: url }, testKey, { connections: 1 })),
    );
    expect(await all[3]!.app.query('select 1 as one')).toMatchObject({ rows: [{ one: 1 }] });
    await Promise.all(all.map(({ close }) => close()));
  }));

test('whoever has to wait for another start says for whom', async () => {
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  const owner = { connectionString: database.url };
  const first = withAdvisoryLock(owner, () => {
    begin();
    return isOver;
  });
  await hasBegun;
  const said: string[] = [];
  const second = withAdvisoryLock(
    owner,
    async () => 'done',
    (line) => said.push(line),
  );
  while (said.length === 0) await pause(50);
  end();
  await first;
  expect(await second).toBe('done');
  expect(said[0]).toMatch(/^Waiting for another start of Alongside \(session \d+/);
});

test.for([
  [{ code: '53100' }, 'disk.full'],
  [{ code: 'ENOSPC' }, 'disk.full'],
  [{ code: '42501' }, 'database.no-rights'],
  [{ code: '57P01' }, 'database.lost'],
] as const)('what the database or the disk refuses with %j is told as %s', ([more, code]) => {
  expect(explainTrouble(Object.assign(new Error('x'), more))).toMatchObject(refusal(code));
});
