import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from './embedded.ts';
import { holderOf } from './folder-lock.ts';
import { isAlive } from './process-identity.ts';

let home: string;
let running: Embedded[];
let apps: ChildProcess[];

/** A database is made once and copied, so that only the tests about making wait for it. */
const made = mkdtempSync(join(tmpdir(), 'alongside-made-'));
beforeAll(() => startEmbedded({ home: made, keep: 'throwaway' }).then((database) => database.stop()));
afterAll(() => rmSync(made, { recursive: true }));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'alongside-embedded-'));
  running = [];
  apps = [];
});
afterEach(async () => {
  for (const app of apps) app.kill('SIGKILL');
  for (const database of running) await database.stop();
  rmSync(home, { recursive: true });
});

const start = async (folder = home) => {
  const database = await startEmbedded({ home: folder });
  running.push(database);
  return database;
};

const copyOfMade = () => cpSync(join(made, 'database'), join(home, 'database'), { recursive: true });

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[][];
  } finally {
    await client.end();
  }
};

/** Another process that starts the database, writes rows one by one and names each once it is acknowledged. */
const startWriter = async () => {
  const writer = `
    import pg from 'pg';
    import { startEmbedded } from '#platform/embedded/embedded.ts';
    const { url } = await startEmbedded({ home: process.argv[1] });
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.query('create table if not exists kept (n int)');
    for (let n = 0; ; n++) {
      await client.query('insert into kept values ($1)', [n]);
      process.stdout.write(n + '\\n');
    }`;
  const app = spawn(process.execPath, ['--input-type=module', '-e', writer, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  apps.push(app);
  let said = '';
  app.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (said.split('\n').length < 30) await once(app.stdout!, 'data');
  return { app, acknowledged: () => said.split('\n').slice(0, -1).length };
};

const serverId = () => Number.parseInt(readFileSync(join(home, 'database', 'postmaster.pid'), 'utf8'), 10);

test('the first start makes a database that later starts find again', async () => {
  const first = await start();
  await ask(first.url, "create table word as select 'kept' as said");
  await first.stop();
  const second = await start();
  expect(await ask(second.url, 'select said from word')).toEqual([['kept']]);
});

test('the owner of the database owns nothing else: neither files nor programs of the machine are in reach', async () => {
  copyOfMade();
  const { url } = await start();
  const rights = 'rolsuper, rolcreatedb, rolreplication, rolbypassrls';
  const [row] = await ask(url, `select ${rights} from pg_roles where rolname = current_user`);
  expect(row).toEqual([false, false, false, false]);
  await expect(ask(url, `select pg_read_file('PG_VERSION')`)).rejects.toThrow(/permission denied/);
  await expect(ask(url, `copy (select 1) to program 'true'`)).rejects.toThrow(/permission denied/);
});

test('the server cannot be reached over the network and gives up no durability', async () => {
  copyOfMade();
  const { url } = await start();
  const names = [
    'listen_addresses',
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'TimeZone',
    'server_encoding',
  ];
  const [row] = await ask(url, `select ${names.map((name) => `current_setting('${name}')`).join()}`);
  expect(row).toEqual(['', 'on', 'on', 'on', 'UTC', 'UTF8']);
});

test('after a stop nothing runs and nothing is left but the data and the log', async () => {
  copyOfMade();
  const database = await start();
  const server = serverId();
  await database.stop();
  expect(isAlive(server)).toBe(false);
  expect(readdirSync(home).sort()).toEqual(['database', 'database.log']);
});

test('a second Alongside on the same folder is refused and does not disturb the first', async () => {
  copyOfMade();
  const { url } = await start();
  await expect(startEmbedded({ home })).rejects.toMatchObject({
    code: 'database.in-use',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  expect(holderOf(home)?.url).toBe(url);
  expect(await ask(url, 'select 1')).toEqual([[1]]);
});

test('when Alongside is killed, its server stops by itself and nothing acknowledged is lost', async () => {
  const { app, acknowledged } = await startWriter();
  const server = serverId();
  app.kill('SIGKILL');
  await once(app, 'close');
  const { url } = await start();
  expect(isAlive(server)).toBe(false);
  expect(Number((await ask(url, 'select count(*) from kept'))[0]?.[0])).toBeGreaterThanOrEqual(
    acknowledged(),
  );
});

test('when everything is killed in the middle of writing, nothing acknowledged is lost', async () => {
  copyOfMade();
  const { app, acknowledged } = await startWriter();
  process.kill(serverId(), 'SIGKILL');
  app.kill('SIGKILL');
  await once(app, 'close');
  const { url } = await start();
  expect(Number((await ask(url, 'select count(*) from kept'))[0]?.[0])).toBeGreaterThanOrEqual(
    acknowledged(),
  );
  expect(readFileSync(join(home, 'database.log'), 'utf8')).toContain('was not properly shut down');
});

test('a mark that names a process of somebody else is no hindrance', async () => {
  copyOfMade();
  const database = await start();
  await database.stop();
  const mark = join(home, 'database', 'postmaster.pid');
  writeFileSync(mark, `${process.pid}\n${join(home, 'database')}\n`);
  writeFileSync(join(home, 'lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
  const again = await start();
  expect(await ask(again.url, 'select 1')).toEqual([[1]]);
});

test('a folder whose making was cut short is made anew', async () => {
  mkdirSync(join(home, 'database.new', 'base'), { recursive: true });
  const { url } = await start();
  expect(await ask(url, 'select 1')).toEqual([[1]]);
  expect(existsSync(join(home, 'database.new'))).toBe(false);
});

test('data of another major version is refused and left alone', async () => {
  mkdirSync(join(home, 'database'));
  writeFileSync(join(home, 'database', 'PG_VERSION'), '17\n');
  await expect(startEmbedded({ home })).rejects.toMatchObject({ code: 'database.other-version' });
  expect(readdirSync(join(home, 'database'))).toEqual(['PG_VERSION']);
  expect(holderOf(home)).toBeUndefined();
});

test('a home with a very long path works', async () => {
  const { url } = await start(join(home, 'deep/'.repeat(30), 'with a space & ümlaut'));
  expect(await ask(url, 'select 1')).toEqual([[1]]);
});

test("the server's log repeats nothing of what clients say", async () => {
  copyOfMade();
  const { url } = await start();
  await expect(ask(url, "select 'a private thought'::int")).rejects.toThrow(/private thought/);
  await expect(ask(url, 'syntax of a private thought')).rejects.toThrow();
  expect(readFileSync(join(home, 'database.log'), 'utf8')).not.toContain('private');
});

test('a server that cannot start says why', async () => {
  copyOfMade();
  const database = await start();
  await database.stop();
  rmSync(join(home, 'database', 'global', 'pg_control'));
  await expect(startEmbedded({ home })).rejects.toMatchObject({
    code: 'database.not-started',
    message: expect.stringContaining('pg_control'),
  });
  expect(holderOf(home)).toBeUndefined();
});
