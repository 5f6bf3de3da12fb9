import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encrypt, decrypt } from './encryption.ts';
import { Keyring } from './keyring.ts';

let folder: string;
let keys: Keyring;
const ofInstallation = randomBytes(32);
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'alongside-keys-')), 'keys');
  keys = new Keyring(ofInstallation, folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const fileOf = (id: string) => join(folder, id.slice(0, 2), id);

test('what is closed opens with its key and in its place, and nowhere else', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];
  const closed = encrypt(key, Buffer.from('only mine'), 'note.text:1');
  expect(decrypt(key, closed, 'note.text:1').toString()).toBe('only mine');
  expect(() => decrypt(other, closed, 'note.text:1')).toThrow();
  expect(() => decrypt(key, closed, 'note.text:2')).toThrow();
  for (const at of [0, 5, 20, closed.length - 1]) {
    const changed = Buffer.from(closed);
    changed[at]! ^= 1;
    expect(() => decrypt(key, changed, 'note.text:1')).toThrow();
  }
  expect(() => decrypt(key, closed.subarray(0, 20), 'note.text:1')).toThrow();
  expect(encrypt(key, Buffer.from('only mine'), 'note.text:1').equals(closed)).toBe(false);
});

test('a key is kept wrapped, in a file and a folder that only their owner opens', async () => {
  const id = await keys.make();
  const key = await keys.read(id);
  expect(key).toHaveLength(32);
  expect(readFileSync(fileOf(id)).includes(key!)).toBe(false);
  expect(statSync(fileOf(id)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, id.slice(0, 2)))).toEqual([id]);
});

test('another process with the same folder reads the same key, and sees at once that it was destroyed', async () => {
  const elsewhere = new Keyring(ofInstallation, folder);
  const id = await keys.make();
  expect(await elsewhere.read(id)).toEqual(await keys.read(id));
  await elsewhere.destroy(id);
  expect(await keys.read(id)).toBeNull();
});

test('destroying a key leaves nothing of it, and can be done twice', async () => {
  const id = await keys.make();
  await keys.destroy(id);
  await keys.destroy(id);
  expect(readdirSync(join(folder, id.slice(0, 2)))).toEqual([]);
});

test('a key put in the place of another does not open, nor does one of another installation', async () => {
  const [one, other] = [await keys.make(), await keys.make()];
  writeFileSync(fileOf(one), readFileSync(fileOf(other)));
  await expect(keys.read(one)).rejects.toThrow();
  await expect(new Keyring(randomBytes(32), folder).read(other)).rejects.toThrow(/another installation key/);
});

test('a key is never written over, and is named by an id alone', async () => {
  const id = await keys.make();
  await expect(keys.files.add(id, Buffer.alloc(1))).rejects.toThrow(/EEXIST/);
  await expect(keys.read('../../etc/passwd')).rejects.toThrow(/named by an id/);
});

test('wrapped anew, a key stays what it was and no longer opens with the former installation key', async () => {
  const id = await keys.make();
  const key = await keys.read(id);
  const next = randomBytes(32);
  const renewed = new Keyring(next, folder, [ofInstallation]);
  await renewed.wrapAnew(id);
  await renewed.wrapAnew(id);
  expect(await new Keyring(next, folder).read(id)).toEqual(key);
  await expect(keys.read(id)).rejects.toThrow(/another installation key/);
});
