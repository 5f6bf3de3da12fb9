/** Story C as far as notes go (model 12: F1, F7, F19, F20): nobody else can tell that they exist, and erased they are gone. */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import * as notes from '#features/notes/contract.ts';
import { keepReflection, readReflection } from '#features/notes/reflection/contract.ts';
import { myNotes } from '#features/notes/store.ts';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { readToday } from '#features/today/contract.ts';
import { backup } from '#platform/backup/backup.ts';
import { restore } from '#platform/backup/restore.ts';
import { framesOf, readHeader } from '#platform/backup/sealed-file.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { reading } from '#platform/database/transaction.ts';
import { buildServer } from '#platform/http/server.ts';
import { openLog } from '#platform/log.ts';
import { Keyring } from '#platform/sealed/keyring.ts';
import { features } from '#src/app.ts';
import { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { allSeenBy } from './cast.ts';

let w: Workplace;
let finance: Actor;
let sales: Actor;
let head: Actor;
let admin: Actor;
let outsider: Actor;
let folder: string;
const log: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-story-c-'));
  w = await Workplace.open();
  const [money, selling] = [await w.team('Finance'), await w.team('Sales')];
  finance = await listenedTo(await w.person('Finance partner', { teams: [money], quietTime: true }));
  head = await w.person('Finance head', { teams: [money], leads: money });
  sales = await w.person('Sales manager', { teams: [selling], leads: selling });
  admin = await w.person('Admin', { admin: true });
  outsider = await w.person('Outsider', { teams: [await w.team('Legal')] });
});
beforeEach(() => w.clock.set(tuesday));
afterAll(async () => {
  await w.close();
  await rm(folder, { recursive: true });
});

/** The same person, served by a server whose log is kept at its most talkative. */
async function listenedTo({ id, name, secret }: Actor): Promise<Actor> {
  const app = await buildServer({
    pool: w.database.app,
    clock: w.clock.read,
    identify: identifyWith(w.database.app, w.clock.read),
    publicUrl: 'http://localhost:3210',
    log: openLog('trace', { write: (line: string) => void log.push(line) }),
    live: w.live,
    routes: features.flatMap((feature) => feature.routes),
    isReady: async () => true,
    callsPerMinute: 1_000_000,
  });
  return new Actor(app, id, name, secret);
}

const fifteenth = '2054-12-15';
const others = () => [sales, head, admin, outsider];
const look = () => allSeenBy({ readers: others(), ids: [finance.id], words: ['quokka'] });
/** All that the others can read today and on the fifteenth, every GET of the OpenAPI document with words and ids to try. */
async function seenByOthers() {
  w.clock.set(tuesday);
  const now = await look();
  w.clock.set(`${fifteenth}T09:00:00Z`);
  const later = await look();
  w.clock.set(tuesday);
  return { now, later };
}

test('F1: after a note about them, its subject, the manager, an admin and everybody else read the same, byte for byte', async () => {
  // the first look at a day is remembered as shown: only the second is like every later one
  for (const day of [tuesday, `${fifteenth}T09:00:00Z`]) {
    w.clock.set(day);
    for (const other of others()) await other.call(readToday, {});
  }
  const without = await seenByOthers();
  const note = await finance.call(notes.keepNote, {
    ...{ kind: 'remember', text: "Sales manager's move (quokka); ask on the 15th" },
    ...{ about: sales.id, followUpOn: fifteenth },
  });
  await finance.call(notes.keepNote, {
    kind: 'practice',
    text: 'quokka: an open question first',
    weekdays: [2],
  });
  await finance.call(keepReflection, { answers: ['', '', "quokka: last year's budget argument", '', ''] });
  await w.runJobs();
  expect(await seenByOthers()).toEqual(without);

  for (const other of others()) {
    const there = await other.get(`/api/notes/${note.id}`);
    const nowhere = await other.get(
      `/api/notes/${note.id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))}`,
    );
    expect([there.statusCode, there.body]).toEqual([nowhere.statusCode, nowhere.body]);
    expect((await other.get(`/api/notes?about=${sales.id}`)).json()).toEqual({ items: [] });
  }
});

test('F1: news of a note goes to its author alone', async () => {
  const people = [finance, ...others()].map(({ id }) => id);
  const { rows } = await w.database.owner.query<{ id: string }>('select listening_in($1, $2) as id', [
    finance.id,
    people,
  ]);
  expect(rows).toEqual([{ id: finance.id }]);
});

test('F1: on the fifteenth it is a card once, and "another day" answers it', async () => {
  w.clock.set(`${fifteenth}T09:00:00Z`);
  const card = (await finance.call(readToday, {})).cards.find(({ kind }) => kind === 'T10')!;
  expect(card).toMatchObject({
    about: { name: 'Sales manager' },
    answers: ['done', 'another-day', 'let-go'],
  });
  await finance.call(notes.anotherDay, { id: card.subject.id, saw: card.saw!, day: '2054-12-17' });
  const after = await finance.call(readToday, {});
  expect(after.cards.filter(({ kind }) => kind === 'T10')).toEqual([]);
});

test('F7 and F19: what a reflection or a pause brings up leaves no trace but the note that was kept', async () => {
  const { rows } = await w.database.owner.query(
    `select 1 from history where subject_kind in ('note', 'reflection', 'practice')
     union all select 1 from structural_log where subject_id in (select id from note)`,
  );
  expect(rows).toEqual([]);
});

/** Every row of every table in the database as text, the queue's included. */
async function everyRow(client: Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  const text = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    text.push(...rows.map(({ row }) => row));
  }
  return text.join('\n');
}

/** The write-ahead log since a moment, and the files of the database itself: whether these bytes are in them. */
async function isOnDisk(marker: string, since: string): Promise<boolean> {
  await w.database.owner.query('checkpoint');
  const { rows } = await w.database.owner.query<{ found: boolean }>(
    `select bool_or(position(convert_to($1, 'utf8') in pg_read_binary_file(file)) > 0) as found from (
       select 'pg_wal/' || name as file from pg_ls_waldir() where name between pg_walfile_name($2) and pg_walfile_name(pg_current_wal_lsn())
       union all
       select pg_relation_filepath(c.oid) from pg_class c
       where c.relkind in ('r', 'i', 't', 'm') and pg_relation_filepath(c.oid) like 'base/%' and c.oid >= 16384) files`,
    [marker, since],
  );
  return rows[0]!.found;
}

async function backupText(file: string): Promise<string> {
  const { length } = await readHeader(file);
  const parts = [];
  for await (const frame of framesOf(file, length))
    parts.push(Buffer.isBuffer(frame.content) ? frame.content.toString() : JSON.stringify(frame.content));
  return parts.join('');
}

/** A word as it is, and as it would look in binary columns or inside something else. */
const looksOf = (marker: string): string[] => [
  marker,
  Buffer.from(marker).toString('hex'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + marker)
      .toString('base64')
      .slice(4, -4),
  ),
];
const findIn = (text: string, marker: string) => looksOf(marker).filter((look) => text.includes(look));
const keyFiles = () =>
  readdirSync(w.database.keysFolder, { recursive: true })
    .map(String)
    .filter((name) => name.length > 30);
const positionNow = async () =>
  (await w.database.owner.query<{ at: string }>('select pg_current_wal_lsn()::text as at')).rows[0]!.at;

/** Types marker words into everything that takes private words, also where they are refused. */
async function typeMarkers(marker: string) {
  const about = { about: sales.id, followUpOn: fifteenth };
  const first = await finance.call(notes.keepNote, { kind: 'remember', text: `${marker} one`, ...about });
  const kept = await finance.call(
    notes.keepNote,
    { kind: 'remember', text: `${marker} two` },
    `key of ${marker}`,
  );
  await finance.call(notes.keepNote, { kind: 'remember', text: `${marker} two` }, `key of ${marker}`);
  await finance.call(notes.rewordNote, { id: first.id, saw: 1, text: `${marker} anew` });
  await finance.call(notes.keepNote, { kind: 'practice', text: `${marker} practice`, weekdays: [2] });
  await finance.refusal(notes.keepNote, { kind: 'remember', text: marker, followUpOn: '2054-01-01' });
  await finance.refusal(notes.keepNote, { kind: 'remember', text: marker, weekdays: [1] });
  await finance.raw(notes.keepNote, { kind: 'remember', text: marker, nonsense: marker });
  w.clock.set(`${fifteenth}T09:00:00Z`);
  const week = (await finance.call(readReflection, {})).note;
  const seen = week ? { saw: week.version } : {};
  await finance.call(keepReflection, { answers: ['', '', marker, '', ''], ...seen });
  await finance.call(readToday, {});
  await w.runJobs();
  w.clock.set(tuesday);
  return kept;
}

test('marker words are nowhere: not in a table, the write-ahead log, a file of the database, the log, the mail or a backup', async () => {
  const since = await positionNow();
  const marker = 'zyzzyva-wombat';
  await typeMarkers(marker);
  const file = join(folder, 'before.backup');
  await backup({ connectionString: w.database.url }, testKey, file);
  expect(findIn(await everyRow(w.database.owner), marker)).toEqual([]);
  expect(findIn(await backupText(file), marker)).toEqual([]);
  expect(findIn(log.join(''), marker)).toEqual([]);
  expect(await isOnDisk(marker, since)).toBe(false);

  // the same looking finds what does stand there
  await w.database.owner.query(
    `insert into history (circle_id, subject_kind, subject_id, at, mover_id, did, words)
    values ($1, 'test', $1, now(), $1, 'test', 'open-numbat')`,
    [finance.id],
  );
  expect(findIn(await everyRow(w.database.owner), 'open-numbat')).toEqual(['open-numbat']);
  expect(await isOnDisk('open-numbat', since)).toBe(true);
  await backup({ connectionString: w.database.url }, testKey, join(folder, 'control.backup'));
  expect(findIn(await backupText(join(folder, 'control.backup')), 'open-numbat')).toEqual(['open-numbat']);
  expect(log.some((line) => line.includes('/api/notes'))).toBe(true);
});

test('erased, the words are gone: no key is left, and a backup from before does not bring them back', async () => {
  const marker = 'zyzzyva-potoroo';
  const kept = await typeMarkers(marker);
  const file = join(folder, 'old.backup');
  await backup({ connectionString: w.database.url }, testKey, file);
  const { items } = await finance.call(notes.listNotes, { limit: 100 });
  const before = keyFiles().length;
  for (const { id, version } of items.filter((note) => note.id !== kept.id))
    await finance.call(notes.deleteNote, { id, saw: version });
  await w.runJobs();
  expect(items.length).toBeGreaterThan(5);
  expect(before - keyFiles().length).toBe(items.length - 1);
  expect(findIn(await everyRow(w.database.owner), marker)).toEqual([]);

  const restored = await restoredFrom(file);
  try {
    const found = await reading(restored.app, finance.id, (db) => myNotes(db, { many: 100 }));
    expect(found).toHaveLength(items.length);
    expect(
      found.filter(({ wording }) => wording !== null).map(({ id, wording }) => [id, wording!.text]),
    ).toEqual([[kept.id, `${marker} two`]]);
  } finally {
    await restored.close();
  }
});

/** An older state of the workplace in a database of its own, on an installation that kept its key and its folder of keys. */
async function restoredFrom(file: string) {
  const name = `restored_${Date.now()}`;
  const server = new Client({ connectionString: inject('databaseServer') });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  await restore({ connectionString: url.href }, testKey, file);
  const keyring = new Keyring(testKey, w.database.keysFolder);
  const ready = await readyDatabase({ connectionString: url.href }, testKey, { connections: 2, keyring });
  const close = async () => {
    await ready.close();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  };
  return { app: ready.app, close };
}
