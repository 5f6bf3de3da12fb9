import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveKey, readOrCreateKey } from './installation-key.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-key-'));
  file = join(folder, 'home', 'key');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first start makes a key of 32 random bytes that only its owner reads', () => {
  const key = readOrCreateKey(file);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readOrCreateKey(join(folder, 'other', 'key'))).not.toEqual(key);
});

test('every later start reads the same key', () => {
  const key = readOrCreateKey(file);
  expect(readOrCreateKey(file)).toEqual(key);
  expect(readFileSync(file)).toEqual(key);
});

test('a key that others may read is refused', () => {
  readOrCreateKey(file);
  chmodSync(file, 0o640);
  expect(() => readOrCreateKey(file)).toThrow(/chmod 600/);
  expect(() => readOrCreateKey(file)).toThrow(expect.objectContaining({ code: 'key.too-open' }));
});

test('a key of the wrong size is refused and left as it is', () => {
  readOrCreateKey(file);
  truncateSync(file, 31);
  expect(() => readOrCreateKey(file)).toThrow(expect.objectContaining({ code: 'key.wrong-size' }));
  expect(statSync(file).size).toBe(31);
});

test('a key file whose folder cannot be made is explained', () => {
  writeFileSync(join(folder, 'home'), 'a file where the folder should be');
  expect(() => readOrCreateKey(file)).toThrow(expect.objectContaining({ code: 'key.unreachable' }));
});

test('derived keys differ by purpose and stay the same for one', () => {
  const key = readOrCreateKey(file);
  expect(deriveKey(key, 'notes')).toHaveLength(32);
  expect(deriveKey(key, 'notes')).toEqual(deriveKey(key, 'notes'));
  expect(deriveKey(key, 'notes')).not.toEqual(deriveKey(key, 'sessions'));
  expect(() => deriveKey(key, '')).toThrow(/purpose/);
});
