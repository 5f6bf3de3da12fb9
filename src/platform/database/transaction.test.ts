import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { nobody, withoutWaitingForDisk, writing } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openDatabase()));
afterAll(() => database.close());

/** Where the transaction has it from whether its commit waits for the disk; throwaway servers never wait. */
const whoSaysSo = () =>
  writing(database.app, nobody, async (tx) => {
    const { rows } = await sql<{ source: string; setting: string }>`
      select source, setting from pg_settings where name = 'synchronous_commit'`.execute(tx);
    return rows[0];
  });

test('only what is done without waiting for the disk does not wait for it', async () => {
  const before = await whoSaysSo();
  expect(before?.source).not.toBe('session');
  expect(await withoutWaitingForDisk(whoSaysSo)).toEqual({ source: 'session', setting: 'off' });
  expect(await whoSaysSo()).toEqual(before);
});
