/** The command line as it is typed: another process beside the app, or alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKey } from '#test/key.ts';
import { addPerson, foundWorkplace } from '#test/people.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { one } from '#platform/defined.ts';
import { startEmbedded } from '#platform/embedded/embedded.ts';

let folder: string;
let file: string;
const homeOf = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-cli-'));
  file = join(folder, 'workplace.backup');
  for (const name of ['first', 'second']) {
    mkdirSync(homeOf(name), { mode: 0o700 });
    writeFileSync(join(homeOf(name), 'key'), testKey, { mode: 0o600 });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const type = (home: string, ...words: string[]) => {
  const env = { ...process.env, ALONGSIDE_HOME: homeOf(home), DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(join(process.cwd(), 'bin/alongside'), words, {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const nameOfWorkplace = async (home: string) => {
  const database = await startEmbedded({ home: homeOf(home) });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select name from workplace');
  await client.end();
  await database.stop();
  return rows[0]?.name;
};

test('a backup taken while the app runs is restored where none runs, and the app finds it', async () => {
  const app = await startEmbedded({ home: homeOf('first') });
  await (await readyDatabase({ connectionString: app.url }, testKey, { connections: 1 })).close();
  const owner = new Client({ connectionString: app.url });
  await owner.connect();
  const now = Temporal.Instant.from('2054-11-24T09:00:00Z');
  const everyone = await foundWorkplace(owner, now);
  await addPerson(owner, 'Ada', { teams: [everyone] }, now);
  expect(type('first', 'backup', file)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Saved \d+ rows/),
  });
  // the owner is no superuser here, as on every machine with the database that comes along
  const { rows } = await owner.query<{ email: string }>('select email from person');
  expect(type('first', 'link', 'create', '--email', one(rows).email)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('/sign-in/'),
  });
  await owner.end();
  await app.stop();

  expect(type('second', 'restore', file)).toMatchObject({ status: 0, stderr: '' });
  expect(await nameOfWorkplace('second')).toBe('Harbour Works');
  expect(type('second', 'restore', file)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('already in use'),
  });
  expect(type('second', 'backup', join(folder, 'again.backup'))).toMatchObject({ status: 0, stderr: '' });
});

test('where Alongside was never started, there is nothing to save, and nothing is made', () => {
  const { status, stderr } = type('third', 'backup', join(folder, 'nothing.backup'));
  expect(status).toBe(1);
  expect(stderr).toContain('never started');
  expect(existsSync(homeOf('third'))).toBe(false);
});

test('it works from another folder and through a link', () => {
  const { stdout } = spawnSync(
    'sh',
    ['-c', `ln -s ${process.cwd()}/bin/alongside ${folder}/al; cd /; ${folder}/al version`],
    {
      encoding: 'utf8',
    },
  );
  expect(stdout).toMatch(/^Alongside \d+\.\d+\.\d+\n$/);
});
