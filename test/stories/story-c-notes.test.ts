/** Story C as far as notes go (model 12: F1, F7, F19, F20): nobody else can tell that they exist, and erased they are gone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as notes from '#features/notes/contract.ts';
import { keepReflection, readReflection } from '#features/notes/reflection/contract.ts';
import { myNotes } from '#features/notes/store.ts';
import { readToday } from '#features/today/contract.ts';
import { backup } from '#platform/backup/backup.ts';
import { reading } from '#platform/database/transaction.ts';
import { defined } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { allSeenBy } from './cast.ts';
import {
  backupText,
  everyRow,
  findIn,
  isOnDisk,
  keyFiles,
  listenedTo,
  positionNow,
  restoredFrom,
} from './marker-scan.ts';

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
  finance = await listenedTo(w, await w.person('Finance partner', { teams: [money], isPrompted: true }), log);
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
    kind: 'remember',
    text: "Sales manager's move (quokka); ask on the 15th",
    about: sales.id,
    followUpOn: fifteenth,
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
  const card = defined((await finance.call(readToday, {})).cards.find(({ kind }) => kind === 'T10'));
  expect(card).toMatchObject({
    about: { name: 'Sales manager' },
    answers: ['done', 'another-day', 'let-go'],
  });
  await finance.call(notes.moves['another-day'], { id: card.subject.id, saw: card.saw!, day: '2054-12-17' });
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
  await finance.call(notes.moves.reword, { id: first.id, saw: 1, text: `${marker} anew` });
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
  const since = await positionNow(w);
  const marker = 'zyzzyva-wombat';
  await typeMarkers(marker);
  const file = join(folder, 'before.backup');
  await backup({ connectionString: w.database.url }, testKey, file);
  expect(findIn(await everyRow(w.database.owner), marker)).toEqual([]);
  expect(findIn(await backupText(file), marker)).toEqual([]);
  expect(findIn(log.join(''), marker)).toEqual([]);
  expect(await isOnDisk(w, marker, since)).toBe(false);

  // the same looking finds what does stand there
  await w.database.owner.query(
    `insert into history (circle_id, subject_kind, subject_id, at, mover_id, did, words)
    values ($1, 'test', $1, now(), $1, 'test', 'open-numbat')`,
    [finance.id],
  );
  expect(findIn(await everyRow(w.database.owner), 'open-numbat')).toEqual(['open-numbat']);
  expect(await isOnDisk(w, 'open-numbat', since)).toBe(true);
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
  const before = keyFiles(w).length;
  for (const { id, version } of items.filter((note) => note.id !== kept.id))
    await finance.call(notes.deleteNote, { id, saw: version });
  await w.runJobs();
  expect(items.length).toBeGreaterThan(5);
  expect(before - keyFiles(w).length).toBe(items.length - 1);
  expect(findIn(await everyRow(w.database.owner), marker)).toEqual([]);

  const restored = await restoredFrom(w, file);
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
