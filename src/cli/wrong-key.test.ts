/** What the command line does about a key that is lost, wrong or out of reach: the real installation, the real file. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { testKey } from '#test/key.ts';
import { commands } from './commands.ts';
import { dispatch } from './dispatch.ts';
import { withInstallation } from './installation.ts';

let home: string;
let file: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'alongside-wrong-key-'));
  file = join(home, 'key');
  return () => rmSync(home, { recursive: true });
});

async function type(...words: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const environment = { ALONGSIDE_HOME: home, DATABASE_URL: database.url, PUBLIC_URL: 'http://127.0.0.1:9' };
  const config = readConfig(environment, home);
  const voice = {
    say: (line: string) => said.push(line),
    complain: (line: string) => complained.push(line),
  };
  const code = await dispatch(words, commands, '0', voice, () => ({
    config,
    say: (line) => said.push(line),
    withInstallation: (work, which) => withInstallation(config, work, which),
  }));
  return { code, said, complained };
}

const putKey = (key: Buffer, mode = 0o600) => writeFileSync(file, key, { mode });

/** What doctor says of one thing. */
const told = async (name: string) => {
  const { said } = await type('doctor', '--json');
  const { checks } = JSON.parse(said.join('')) as {
    checks: { name: string; ok: boolean; code?: string; says: string }[];
  };
  return checks.find((check) => check.name === name);
};

test('the right key is told with its fingerprint', async () => {
  putKey(testKey);
  expect(await told('key')).toMatchObject({
    ok: true,
    says: expect.stringMatching(/fingerprint [0-9a-f]{16}$/),
  });
});

const troubles = [
  ['lost', 'key.missing', 'not there', () => {}],
  ['another one', 'key.other', 'another installation key', () => putKey(randomBytes(32))],
  ['cut short', 'key.wrong-size', '20 bytes', () => putKey(randomBytes(20))],
  ['open to others', 'key.too-open', 'chmod 600', () => (putKey(testKey), chmodSync(file, 0o640))],
  ['not to be read', 'key.unreachable', 'EISDIR', () => mkdirSync(file, { mode: 0o700 })],
] as const;

test.for(troubles)(
  'a key that is %s is told by doctor, beside all the rest',
  async ([, code, words, make]) => {
    make();
    expect(await told('key')).toMatchObject({ ok: false, code, says: expect.stringContaining(words) });
    expect(await told('database encoding')).toMatchObject({ ok: true });
  },
);

test.for(troubles)('no other command works with a key that is %s', async ([, code, words, make]) => {
  make();
  const wasThere = existsSync(file);
  for (const command of [
    ['people', 'list'],
    ['link', 'create', '--email', 'dora@harbour.example'],
    ['jobs'],
  ]) {
    const { code: ending, complained } = await type(...command);
    expect({ command, code, ending }).toEqual({ command, code, ending: 1 });
    expect(complained.join()).toContain(words);
  }
  expect(existsSync(file)).toBe(wasThere);
});

test('when it is lost for good, a new one is made and accepted by command', async () => {
  expect(await type('key', 'accept', '--private-texts-are-lost')).toMatchObject({ code: 0 });
  expect(existsSync(file)).toBe(true);
  expect(await told('key')).toMatchObject({ ok: true });
});
