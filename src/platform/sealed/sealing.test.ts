import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { cloneDatabase } from '#test/database.ts';
import { Workplace } from '#test/workplace.ts';
import { testKey } from '#test/key.ts';
import type { Actor } from '#test/actor.ts';
import { backup } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';
import { reading, writing } from '../database/transaction.ts';
import { knowKeys } from '../database/known-key.ts';
import { readyDatabase } from '../database/ready.ts';
import { fingerprintOf, readOrCreateKey, readOrCreateWaitingKey, sealingKeyOf } from '../installation-key.ts';
import { tasksOf } from '#platform/feature.ts';
import { sealedTexts } from './jobs.ts';
import { Keyring, keyringOfInstallation } from './keyring.ts';
import { acceptKey } from './acceptance.ts';
import { formerKeys, rotateKey } from './rotation.ts';
import { destroyKeys, keyringOf, newKey, seal, unseal } from './sealing.ts';

let w: Workplace;
let ada: Actor;
let ben: Actor;
let folder: string;
beforeAll(async () => {
  w = await Workplace.open();
  [ada, ben] = [await w.person('Ada'), await w.person('Ben')];
  folder = mkdtempSync(join(tmpdir(), 'alongside-rotate-'));
});
afterAll(async () => {
  await w.close();
  rmSync(folder, { recursive: true });
});

const place = 'note.text:1';
const fileOf = (id: string) => join(w.database.keysFolder, id.slice(0, 2), id);
const sealed = (words: string) =>
  writing(w.database.app, ada.id, async (tx) => {
    const key = await newKey(tx, { circle: ada.id, by: ada.id });
    return { key, text: await seal(tx, key, words, place) };
  });
const read = ({ key, text }: Awaited<ReturnType<typeof sealed>>) =>
  reading(w.database.app, ada.id, async (db) => (await unseal(db, key, text, place)).words);
const destroy = (person: string, key: string) =>
  writing(w.database.app, person, (tx) => destroyKeys(tx, [key]));

test('words are sealed and read again, and nothing of them can be seen from outside', async () => {
  const one = await sealed('grüße, only mine');
  expect(await read(one)).toBe('grüße, only mine');
  expect(one.text.includes(Buffer.from('only'))).toBe(false);
});

test('once the transaction that destroys a key holds, its words are gone for good', async () => {
  const one = await sealed('to be erased');
  await destroy(ada.id, one.key);
  await w.runJobs();
  expect(existsSync(fileOf(one.key))).toBe(false);
  expect(await read(one)).toBeNull();
  await expect(reading(w.database.app, ada.id, (db) => seal(db, one.key, 'again', place))).rejects.toThrow(
    /destroyed/,
  );
});

test('when the transaction that destroys a key fails, its words stay', async () => {
  const one = await sealed('to stay');
  const failing = writing(w.database.app, ada.id, async (tx) => {
    await destroyKeys(tx, [one.key]);
    throw new Error('something else went wrong');
  });
  await expect(failing).rejects.toThrow('something else');
  await w.runJobs();
  expect(await read(one)).toBe('to stay');
});

test('nobody sees which keys others hold', async () => {
  const one = await sealed('mine');
  const rows = await reading(w.database.app, ben.id, (db) =>
    db.selectFrom('sealedKey').select('id').execute(),
  );
  expect(rows).toEqual([]);
  await expect(
    writing(w.database.app, ben.id, (tx) => newKey(tx, { circle: ada.id, by: ada.id })),
  ).rejects.toThrow();
  expect(await read(one)).toBe('mine');
});

test('a key of which no row came is swept after a day; those in use, and old ones, are not', async () => {
  const kept = await sealed('kept');
  const lost = await writing(w.database.app, ada.id, async (tx) => {
    const key = await newKey(tx, { circle: ada.id, by: ada.id });
    throw Object.assign(new Error('failed'), { key });
  }).catch((problem: { key: string }) => problem.key);
  const context = { app: w.database.app, worker: w.database.worker, clock: w.clock.read };
  const sweepWhenAged = async (key: string, days: number) => {
    const at = new Date(Date.now() - days * 24 * 60 * 60 * 1000 - 1000);
    utimesSync(fileOf(key), at, at);
    await tasksOf([sealedTexts])['sealed.sweep']!({}, context);
    return existsSync(fileOf(key));
  };
  expect(await sweepWhenAged(lost, 0)).toBe(true);
  expect(await sweepWhenAged(lost, 9)).toBe(true);
  expect(await sweepWhenAged(kept.key, 2)).toBe(true);
  expect(await sweepWhenAged(lost, 2)).toBe(false);
});

test('a backup holds no key, and outlives a change of the installation key', async () => {
  const { key } = await sealed('kept');
  const file = join(folder, 'workplace.backup');
  await backup({ connectionString: w.database.url }, testKey, file);
  const saved = readFileSync(file);
  expect(saved.includes(readFileSync(fileOf(key)))).toBe(false);
  expect(saved.includes((await keyringOf(w.database.app).read(key))!)).toBe(false);

  // after a change of the installation's key it still belongs here: what it is refused for is the full database
  const [here, changed] = [{ connectionString: w.database.url }, Buffer.alloc(32, 9)];
  await expect(restore(here, changed, file)).rejects.toMatchObject({ code: 'backup.other-key' });
  const former = new Map([[fingerprintOf(testKey), sealingKeyOf(testKey)]]);
  await expect(restore(here, changed, file, former)).rejects.toMatchObject({
    code: 'restore.not-empty',
  });
});

/** A database that nobody uses just now, and that belongs to this key. */
const quietDatabase = async (key: Buffer) => {
  const { url, drop } = await cloneDatabase();
  onTestFinished(drop);
  const client = new Client({ connectionString: url });
  await client.connect();
  await knowKeys(client, [key]);
  await client.end();
  return { connectionString: url };
};

test('the installation key changes in one step, and is refused while Alongside runs', async () => {
  const where = { keyFile: join(folder, 'key'), keysFolder: join(folder, 'keys') };
  const before = readOrCreateKey(where.keyFile);
  const id = await keyringOfInstallation(before, where).make();
  const secret = await keyringOfInstallation(before, where).read(id);
  const running = { connectionString: w.database.url };
  await expect(rotateKey(running, before, where)).rejects.toMatchObject({ code: 'key.in-use' });
  expect(readOrCreateKey(where.keyFile)).toEqual(before);

  const quiet = await quietDatabase(before);
  expect(await rotateKey(quiet, before, where)).toBe(1);
  const after = readOrCreateKey(where.keyFile);
  expect(after).not.toEqual(before);
  expect(statSync(where.keyFile).mode & 0o777).toBe(0o600);
  expect(await keyringOfInstallation(after, where).read(id)).toEqual(secret);
  const former = new Map([[fingerprintOf(before), sealingKeyOf(before)]]);
  expect(await formerKeys(where, after)).toEqual(former);

  // and once more: what sealed the oldest backups is still known, to the newest key alone
  await rotateKey(quiet, after, where);
  const newest = readOrCreateKey(where.keyFile);
  expect(await formerKeys(where, newest)).toEqual(
    new Map([...former, [fingerprintOf(after), sealingKeyOf(after)]]),
  );
  expect(await formerKeys(where, after)).toEqual(new Map());
});

test('a database takes no other key than its own, unless the right one is said to be lost', async () => {
  const [right, wrong] = [randomBytes(32), randomBytes(32)];
  const owner = await quietDatabase(right);
  const start = async (key: Buffer) => (await readyDatabase(owner, key, { connections: 1 })).close();
  await start(right);
  await expect(start(wrong)).rejects.toMatchObject({ name: 'InstallationProblem', code: 'key.other' });
  await expect(backup(owner, wrong, join(folder, 'never.backup'))).rejects.toMatchObject({
    code: 'key.other',
  });
  await start(right);
  expect(await acceptKey(owner, wrong, { keyFile: join(folder, 'no-key'), keysFolder: folder })).toBe(0);
  await start(wrong);
  await expect(start(right)).rejects.toMatchObject({ code: 'key.other' });
});

test('a change of the key that was interrupted goes on, and meanwhile everything can be read', async () => {
  const where = { keyFile: join(folder, 'other-key'), keysFolder: join(folder, 'other-keys') };
  const before = readOrCreateKey(where.keyFile);
  const ids = [
    await keyringOfInstallation(before, where).make(),
    await keyringOfInstallation(before, where).make(),
  ];
  const next = readOrCreateWaitingKey(where.keyFile);
  await new Keyring(next, where.keysFolder, [before]).wrapAnew(ids[0]!);
  const meanwhile = keyringOfInstallation(before, where);
  const secrets = await Promise.all(ids.map((id) => meanwhile.read(id)));
  expect(secrets).not.toContain(null);

  const quiet = await quietDatabase(before);
  await rotateKey(quiet, before, where);
  expect(readOrCreateKey(where.keyFile)).toEqual(next);
  const after = keyringOfInstallation(next, where);
  expect(await Promise.all(ids.map((id) => after.read(id)))).toEqual(secrets);
});
