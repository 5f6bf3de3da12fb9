import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { testKey } from '#test/key.ts';
import { awkwardRows, awkwardTables } from '#test/awkward-tables.ts';
import { addPerson, addTeam, foundWorkplace } from '#test/people.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { isSaved, tablesOf } from './tables.ts';

let folder: string;
let file: string;
let source: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'));
  file = join(folder, 'workplace.backup');
  source = await openDatabase();
  const now = Temporal.Instant.from('2054-11-24T09:00:00Z');
  const everyone = await foundWorkplace(source.owner, now);
  const team = await addTeam(source.owner, 'Harbour "Süd"', everyone, now);
  for (const name of ['Ada', 'Björn', 'Chloé']) await addPerson(source.owner, name, { teams: [team] }, now);
  await source.owner.query(awkwardTables);
  await source.owner.query(awkwardRows);
  await source.worker
    .query(`select graphile_worker.add_job('remind', '{"id":"7"}'::json, run_at => '2058-01-01',
    job_key => 'remind-7', max_attempts => 8), graphile_worker.add_job('lapse', '{"id":"8"}'::json)`);
  const ada = '(select id from person order by id limit 1)';
  await source.owner.query(`
    insert into passkey (id, person_id, credential_id, public_key, counter, transports, name, made_at)
      values (gen_random_uuid(), ${ada}, 'a-device-that-was-lost', '\\x01', 0, '{}', 'Phone', '2054-11-24');
    insert into address_change (id, person_id, from_address, to_address, asked_at, state, secret_hash, ends_at)
      values (gen_random_uuid(), ${ada}, 'ada@example.org', 'ada.falk@example.org', '2054-11-24', 'asked', '\\x02', '2054-12-08');
    insert into letter_stop (secret_hash, person_id, ends_at) values ('\\x03', ${ada}, '2055-11-24')`);
  await backup(connectionTo(source), testKey, file);
});
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true });
});

/** The compressed inside of a backup. */
const frames = (whole: Buffer) => whole.subarray(whole.indexOf(10) + 1, whole.length - 64);

const connectionTo = (database: { url: string }) => ({ connectionString: database.url });

/** Every row of every table in words, and how far the sequences are. */
const contentOf = async (owner: Client) => {
  const content: Record<string, string[]> = {};
  for (const { table } of (await tablesOf(owner)).filter(isSaved)) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from "${table}" t order by 1`);
    content[table] = rows.map(({ row }) => row);
  }
  const { rows } = await owner.query<{ row: string }>(
    `select sequencename || ' ' || coalesce(last_value, 0) as row from pg_sequences where schemaname = 'public' order by 1`,
  );
  return { ...content, sequences: rows.map(({ row }) => row) } as Record<string, string[]>;
};

const jobsIn = async ({ worker }: TestDatabase) =>
  (
    await worker.query(`select t.identifier, j.payload, j.run_at, j.key, j.max_attempts from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id order by 1`)
  ).rows as unknown[];

const constraintsOf = async (owner: Client) =>
  (
    await owner.query(`select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition, convalidated
      from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`)
  ).rows as unknown[];

const withTarget = async (work: (target: TestDatabase) => Promise<void>) => {
  const target = await openDatabase();
  try {
    await target.owner.query(awkwardTables);
    await work(target);
  } finally {
    await target.close();
  }
};

test('a backup brings back every row of every table, and every number that is next', () =>
  withTarget(async (target) => {
    const { rows } = await restore(connectionTo(target), testKey, file);
    const wanted = await contentOf(source.owner);
    expect(wanted['odd_kind']).toHaveLength(3);
    expect(wanted['person']).toHaveLength(3);
    expect(await contentOf(target.owner)).toEqual(wanted);
    expect(rows).toBe(
      Object.entries(wanted).reduce((sum, [name, all]) => sum + (name === 'sequences' ? 0 : all.length), 0),
    );
  }));

test('what ties the tables together is in force again', () =>
  withTarget(async (target) => {
    await restore(connectionTo(target), testKey, file);
    expect(await constraintsOf(target.owner)).toEqual(await constraintsOf(source.owner));
    await expect(target.owner.query('insert into odd_child values (9999, 9999)')).rejects.toThrow(
      /foreign key/,
    );
    await target.owner.query(`insert into odd_kind (words) values ('mine')`);
    const { rows } = await target.owner.query('select id, words from odd_kind order by id desc limit 1');
    expect(rows).toEqual([{ id: 4, words: 'meddled' }]);
  }));

test('jobs that wait are waiting again, at the same time and under the same key', () =>
  withTarget(async (target) => {
    await restore(connectionTo(target), testKey, file);
    expect(await jobsIn(target)).toEqual(await jobsIn(source));
    expect(await jobsIn(target)).toHaveLength(2);
  }));

test('a bare database without any table takes a backup as well', async () => {
  const name = `bare_${Date.now()}`;
  const server = new Client({ connectionString: inject('databaseServer') });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  const plain = await openDatabase();
  await foundWorkplace(plain.owner, Temporal.Instant.from('2054-11-24T09:00:00Z'));
  const plainFile = join(folder, 'plain.backup');
  await backup(connectionTo(plain), testKey, plainFile);
  await restore({ connectionString: url.href }, testKey, plainFile);
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  expect(await contentOf(owner)).toEqual(await contentOf(plain.owner));
  await owner.end();
  await plain.close();
  await server.query(`drop database ${name} with (force)`);
  await server.end();
});

test('a backup shows one moment, whatever people do meanwhile', () =>
  withTarget(async (target) => {
    const during = join(folder, 'during.backup');
    let done = false;
    const writing = (async () => {
      for (let n = 9000; !done; n++) {
        await source.owner.query(`with p as (insert into odd_parent values (${n}) returning id)
          insert into odd_note (said) select 'both or none' from p`);
      }
    })();
    await backup(connectionTo(source), testKey, during);
    done = true;
    await writing;
    await restore(connectionTo(target), testKey, during);
    const { rows } = await target.owner
      .query(`select (select count(*) from odd_parent where id >= 9000) as parents,
      (select count(*) from odd_note where said = 'both or none') as notes`);
    expect(rows[0].parents).toBe(rows[0].notes);
    await source.owner.query(
      `delete from odd_parent where id >= 9000; delete from odd_note where said = 'both or none'`,
    );
  }));

test('the file is private, compressed, and says in its first line what it is', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  const [line = ''] = readFileSync(file, 'latin1').split('\n');
  expect(JSON.parse(line)).toMatchObject({ product: 'Alongside', format: 2 });
  expect(readFileSync(file, 'latin1')).not.toContain('so it went so it went');
  expect(readFileSync(file).includes(testKey)).toBe(false);
});

test('a database in use is refused and keeps what it has', async () => {
  const before = await contentOf(source.owner);
  await expect(restore(connectionTo(source), testKey, file)).rejects.toMatchObject({
    code: 'restore.not-empty',
  });
  expect(await contentOf(source.owner)).toEqual(before);
});

test('what a first start left in a database without a workplace gives way', () =>
  withTarget(async (target) => {
    await target.owner.query(`insert into odd_note (said) values ('left by the first start')`);
    await restore(connectionTo(target), testKey, file);
    const { sequences: _, ...rows } = await contentOf(source.owner);
    expect(await contentOf(target.owner)).toMatchObject(rows);
  }));

test('a database that is ahead of the backup is refused', () =>
  withTarget(async (target) => {
    await target.owner.query(`insert into schema_migration values ('9999_later.sql', '', now())`);
    await expectRefused(target, file, 'restore.ahead');
  }));

test("somebody else's tables are refused and left alone", async () => {
  const name = `theirs_${Date.now()}`;
  await source.owner.query(`create database ${name}`);
  const url = new URL(source.url);
  url.pathname = `/${name}`;
  const theirs = new Client({ connectionString: url.href });
  await theirs.connect();
  await theirs.query('create table theirs (id int)');
  await expect(restore({ connectionString: url.href }, testKey, file)).rejects.toMatchObject({
    code: 'restore.not-empty',
  });
  expect(await tablesOf(theirs)).toEqual([{ table: 'theirs', columns: ['id'] }]);
  await theirs.end();
  await source.owner.query(`drop database ${name}`);
});

const expectRefused = (target: TestDatabase, path: string, code: string, key = testKey) =>
  expect(restore(connectionTo(target), key, path)).rejects.toMatchObject({
    name: 'InstallationProblem',
    code,
  });

test(
  'a damaged file is refused wherever it was cut or changed, and nothing is changed',
  () =>
    withTarget(async (target) => {
      const whole = readFileSync(file);
      const before = await contentOf(target.owner);
      const broken = join(folder, 'broken.backup');
      const refused = async (bytes: Buffer) => {
        writeFileSync(broken, bytes);
        await expect(restore(connectionTo(target), testKey, broken)).rejects.toMatchObject({
          code: expect.stringMatching(/^backup\.(damaged|not-a-backup|not-ours)$/),
        });
      };
      const place = fc.nat({ max: whole.length - 1 });
      await fc.assert(
        fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const bytes = Buffer.from(whole);
          bytes[at]! ^= change;
          await refused(bytes);
        }),
        {
          numRuns: 60,
          examples: [
            [0, 1],
            [whole.length - 1, 128],
          ],
        },
      );
      await fc.assert(
        fc.asyncProperty(place, (length) => refused(whole.subarray(0, length))),
        {
          numRuns: 40,
          examples: [[0], [1], [whole.length - 1], [whole.length - 32]],
        },
      );
      await refused(Buffer.concat([whole, Buffer.from('more')]));
      expect(await contentOf(target.owner)).toEqual(before);
    }),
  120_000,
);

test('whoever lacks the installation key can neither change a backup nor make one', () =>
  withTarget(async (target) => {
    const whole = readFileSync(file);
    const content = whole.subarray(0, whole.length - 64);
    const header = content.subarray(0, content.indexOf(10) + 1);
    const inside = zstdDecompressSync(content.subarray(header.length)).toString('latin1');
    const changed = Buffer.from(inside.replace('Chloé', 'Mallo').replace('Ada', 'Eve'), 'latin1');
    const doctored = Buffer.concat([header, zstdCompressSync(changed)]);
    const digest = createHash('sha256').update(doctored).digest();
    const forged = join(folder, 'forged.backup');
    writeFileSync(forged, Buffer.concat([doctored, digest, randomBytes(32)]));
    await expectRefused(target, forged, 'backup.not-ours');
    expect((await target.owner.query('select from person')).rowCount).toBe(0);
  }));

test('what lets somebody in or answers in their name is in no backup, nor is a letter that waits', () =>
  withTarget(async (target) => {
    const { rows: before } = await source.owner.query('select from session');
    expect(before.length).toBe(3);
    await restore(connectionTo(target), testKey, file);
    for (const table of [
      'session',
      'personal_token',
      'one_time_link',
      'passkey',
      'address_change',
      'letter_stop',
      'mail_waiting',
      'idempotency_key',
    ])
      expect({ table, rows: (await target.owner.query(`select from ${table}`)).rowCount }).toEqual({
        table,
        rows: 0,
      });
    const inside = zstdDecompressSync(frames(readFileSync(file))).toString('latin1');
    expect(inside).toContain('Harbour');
    expect(inside).not.toMatch(
      /"table":"(session|passkey|address_change|letter_stop|personal_token|mail_waiting)"/,
    );
  }));

test('another file, another key and a later Alongside are each told apart', () =>
  withTarget(async (target) => {
    const other = join(folder, 'other.backup');
    writeFileSync(other, '{"product":"Something else"}\n');
    await expectRefused(target, other, 'backup.not-a-backup');
    await expectRefused(target, join(folder, 'absent'), 'backup.not-readable');
    await expectRefused(target, file, 'backup.other-key', Buffer.alloc(32, 8));
    await source.owner.query(`insert into schema_migration values ('9999_later.sql', '', now())`);
    await backup(connectionTo(source), testKey, other);
    await source.owner.query(`delete from schema_migration where name = '9999_later.sql'`);
    await expectRefused(target, other, 'backup.newer');
  }));

test('rows that break a tie undo the whole restore', () =>
  withTarget(async (target) => {
    const before = await contentOf(target.owner);
    await target.owner.query('alter table odd_note add constraint short check (length(said) < 1000)');
    await expect(restore(connectionTo(target), testKey, file)).rejects.toThrow(/short/);
    expect(await contentOf(target.owner)).toEqual(before);
  }));

test('a backup that cannot be written says so and leaves nothing behind', async () => {
  const nowhere = join(folder, 'no', 'such', 'folder', 'file');
  await expect(backup(connectionTo(source), testKey, nowhere)).rejects.toMatchObject({
    code: 'backup.not-writable',
  });
  copyFileSync(file, join(folder, 'again.backup'));
  await backup(connectionTo(source), testKey, join(folder, 'again.backup'));
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
