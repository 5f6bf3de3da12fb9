import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, lockFolder } from './folder-lock.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'alongside-lock-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('a folder has one holder, until it is released', () => {
  const lock = lockFolder(home);
  expect(() => lockFolder(home)).toThrow(expect.objectContaining({ code: 'database.in-use' }));
  lock.release();
  lockFolder(home).release();
  expect(readdirSync(home)).toEqual([]);
});

test('others learn from the lock how to reach the database', () => {
  const lock = lockFolder(home);
  expect(holderOf(home)?.url).toBeUndefined();
  lock.announce('postgresql://here');
  expect(holderOf(home)).toMatchObject({ pid: process.pid, url: 'postgresql://here' });
});

test.for([
  ['of a process that is gone', JSON.stringify({ pid: 4_194_303, started: '1' })],
  ['of another process that had the same id', JSON.stringify({ pid: process.pid, started: '1' })],
  ['cut short by a full disk', '{"pid":'],
] as const)('a lock %s does not hold', ([, content]) => {
  writeFileSync(join(home, 'lock'), content);
  expect(holderOf(home)).toBeUndefined();
  lockFolder(home).release();
});

test('of many that start at once over a stale lock, exactly one gets the folder', async () => {
  writeFileSync(join(home, 'lock'), JSON.stringify({ pid: 4_194_303, started: '1' }));
  const script = `
    import { lockFolder } from '#platform/embedded/folder-lock.ts';
    try { lockFolder(process.argv[1]); console.log('mine'); } catch (error) { console.log(error.code); }
    setTimeout(() => {}, 60_000);`;
  const racers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script, home], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const said = await Promise.all(
    racers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
  );
  racers.forEach((racer) => racer.kill('SIGKILL'));
  expect(said.sort()).toEqual([...Array<string>(5).fill('database.in-use'), 'mine']);
});
