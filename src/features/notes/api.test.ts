import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportMine } from '#features/people/search/search-contract.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { openWithMe } from '#features/today/contract.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import type { Actor } from '#test/actor.ts';
import type { InputOf } from '#platform/contract.ts';
import { Keyring } from '#platform/sealed/keyring.ts';
import * as notes from './contract.ts';

let w: Workplace;
let finance: Actor;
let sales: Actor;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  const team = await w.team('Finance');
  admin = await w.person('Admin', { admin: true });
  [finance, sales] = [await w.person('Finance partner', { teams: [team] }), await w.person('Sales manager')];
});
afterAll(() => w.close());

const friday = '2054-11-27';
const keep = (more: Partial<InputOf<typeof notes.keepNote>> = {}) =>
  finance.call(notes.keepNote, { kind: 'remember', text: 'moves on the 15th', ...more });
const keyOf = async (id: string) =>
  (await w.database.owner.query<{ key_id: string }>('select key_id from note where id = $1', [id])).rows[0]!
    .key_id;
const placeOf = (folder: string, key: string) => join(folder, key.slice(0, 2), key);
const isThere = (key: string) => existsSync(placeOf(w.database.keysFolder, key));
/** Goes to that day at ten in the morning, does the work, and comes back. */
const on = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  w.clock.set(`${day}T09:00:00Z`);
  const result = await work();
  w.clock.set(tuesday);
  return result;
};

test('a line is kept for its author alone, about somebody, with a day', async () => {
  const note = await keep({ about: sales.id, followUpOn: friday });
  expect(note).toMatchObject({
    text: 'moves on the 15th',
    about: { name: 'Sales manager' },
    state: 'kept',
    followUpOn: friday,
    can: ['reword', 'delete'],
    circle: { people: 1, parties: [{ id: finance.id }] },
  });
  expect(await finance.call(notes.readNote, { id: note.id })).toEqual(note);
});

test('on its day it is due, and answered by done, another day or let go', async () => {
  const note = await keep({ followUpOn: friday });
  const due = await on(friday, () => finance.call(notes.listNotes, { view: 'due' }));
  expect(due.items.find(({ id }) => id === note.id)).toMatchObject({
    state: 'due',
    can: ['done', 'another-day', 'let-go', 'reword', 'delete'],
  });
  const later = await on(friday, () =>
    finance.call(notes.moves['another-day'], { id: note.id, saw: 1, day: '2054-12-01' }),
  );
  expect(later).toMatchObject({ state: 'kept', followUpOn: '2054-12-01', version: 2 });
  const done = await on('2054-12-01', () => finance.call(notes.moves.done, { id: note.id, saw: 2 }));
  expect(done).toMatchObject({ state: 'kept', followUpOn: null });
  const other = await keep({ followUpOn: friday });
  const gone = await on(friday, () => finance.call(notes.moves['let-go'], { id: other.id, saw: 1 }));
  expect(gone).toMatchObject({ state: 'kept', followUpOn: null, text: 'moves on the 15th' });
});

test('what does not fit is refused with its reason', async () => {
  const note = await keep();
  const refusals = [
    await finance.refusal(notes.moves.done, { id: note.id, saw: 1 }),
    await finance.refusal(notes.deleteNote, { id: note.id, saw: 2 }),
    await finance.refusal(notes.keepNote, { kind: 'remember', text: 'x', followUpOn: '2054-11-23' }),
    await finance.refusal(notes.keepNote, { kind: 'remember', text: 'x', weekdays: [1] }),
    await finance.refusal(notes.keepNote, { kind: 'remember', text: 'x', about: note.id }),
    await finance.refusal(notes.keepNote, { kind: 'remember', text: '  ' }),
    await finance.refusal(notes.moves.reword, { id: note.id, saw: 1, text: 'x', weekdays: [3] }),
    await finance.refusal(notes.moves.reword, { id: note.id, saw: 1, text: 'x', about: note.id }),
  ];
  expect(refusals).toEqual([
    'note.not-now',
    'note.stale',
    'note.day-has-passed',
    'note.only-practice-has-weekdays',
    'note.nobody-by-that-id',
    'input.invalid',
    'note.only-practice-has-weekdays',
    'note.nobody-by-that-id',
  ]);
  const due = await keep({ followUpOn: friday });
  const code = await on(friday, () =>
    finance.refusal(notes.moves['another-day'], { id: due.id, saw: 1, day: friday }),
  );
  expect(code).toBe('note.day-has-passed');
});

test('a stranger, the one it is about and an admin find nothing', async () => {
  const note = await keep({ about: sales.id, followUpOn: tuesday.slice(0, 10) });
  for (const other of [sales, admin]) {
    const seen = { id: note.id, saw: 1 };
    expect(await other.refusal(notes.readNote, { id: note.id })).toBe('not-found');
    expect(await other.refusal(notes.moves.done, seen)).toBe('not-found');
    expect(await other.refusal(notes.moves['let-go'], seen)).toBe('not-found');
    expect(await other.refusal(notes.deleteNote, seen)).toBe('not-found');
    expect(await other.refusal(notes.moves.reword, { ...seen, text: 'x' })).toBe('not-found');
    expect(await other.refusal(notes.moves['another-day'], { id: note.id, saw: 1, day: friday })).toBe(
      'not-found',
    );
    expect(await other.call(notes.listNotes, {})).toEqual({ items: [] });
    expect(await other.call(notes.listNotes, { about: sales.id })).toEqual({ items: [] });
  }
});

test('worded anew, nothing of the earlier wording can be opened any more', async () => {
  const note = await keep();
  const before = await keyOf(note.id);
  const reworded = await finance.call(notes.moves.reword, {
    id: note.id,
    saw: 1,
    text: 'asked, all is well',
    about: sales.id,
    followUpOn: friday,
  });
  expect(reworded).toMatchObject({ text: 'asked, all is well', version: 2, followUpOn: friday });
  await w.runJobs();
  expect([isThere(before), isThere(await keyOf(note.id))]).toEqual([false, true]);
});

test('deleting a note leaves neither a row nor a key', async () => {
  const note = await keep();
  const key = await keyOf(note.id);
  await finance.call(notes.deleteNote, { id: note.id, saw: 1 });
  await w.runJobs();
  expect(isThere(key)).toBe(false);
  expect(await finance.refusal(notes.readNote, { id: note.id })).toBe('not-found');
  const { rows } = await w.database.owner.query('select from sealed_key where id = $1', [key]);
  expect(rows).toEqual([]);
});

test('a note whose key is gone reads as erased, and can be deleted', async () => {
  const note = await keep();
  const key = await keyOf(note.id);
  await rm(join(w.database.keysFolder, key.slice(0, 2), key));
  expect(await finance.call(notes.readNote, { id: note.id })).toMatchObject({
    text: null,
    missing: 'erased',
    answers: [],
  });
  await finance.call(notes.deleteNote, { id: note.id, saw: 1 });
});

test('a note closed with another key, or damaged, is said to be so; those beside it are read', async () => {
  const [fine, other, damaged] = [await keep(), await keep({ text: 'lost' }), await keep({ text: 'broken' })];
  const elsewhere = new Keyring(randomBytes(32), await mkdtemp(join(tmpdir(), 'alongside-other-')));
  const foreign = await elsewhere.make();
  await copyFile(
    placeOf(elsewhere.files.folder, foreign),
    placeOf(w.database.keysFolder, await keyOf(other.id)),
  );
  await w.database.owner.query(
    "update note set sealed = overlay(sealed placing '\\x0000' from 30) where id = $1",
    [damaged.id],
  );
  const { items } = await finance.call(notes.listNotes, {});
  const found = (id: string) => items.find((note) => note.id === id);
  expect(found(fine.id)).toMatchObject({ text: 'moves on the 15th', missing: null });
  for (const { id } of [other, damaged]) {
    expect(found(id)).toMatchObject({ text: null, missing: 'unreadable' });
    await finance.call(notes.deleteNote, { id, saw: 1 });
  }
  await rm(elsewhere.files.folder, { recursive: true });
});

test('a command sent again shows the note as it is now; once deleted, its words come back from nowhere', async () => {
  const input = { kind: 'remember', text: 'so it was at first. '.repeat(40) } as const;
  const key = 'one key for this note';
  const { id } = await finance.call(notes.keepNote, input, key);
  const changed = await finance.call(notes.moves.reword, { id, saw: 1, text: 'and so it is now' });
  expect(await finance.call(notes.keepNote, input, key)).toEqual(changed);
  const { rows } = await w.database.owner.query<{ bytes: number }>(
    'select max(octet_length(reply)) as bytes from idempotency_key',
  );
  expect(rows[0]!.bytes).toBeLessThan(200);
  await finance.call(notes.deleteNote, { id, saw: 2 });
  expect((await finance.raw(notes.keepNote, input, key)).json()).toMatchObject({ code: 'not-found' });
  expect((await finance.call(notes.listNotes, {})).items.map((note) => note.id)).not.toContain(id);
});

test('a key that could be guessed, or is longer than is kept, is refused', async () => {
  const input = { kind: 'remember', text: 'a line' } as const;
  for (const key of ['1', 'fifteen letters', 'k'.repeat(201)])
    expect((await finance.raw(notes.keepNote, input, key)).json()).toMatchObject({
      status: 400,
      code: 'repeat.key',
    });
});

test('the same command sent twice keeps one note and answers the same', async () => {
  const input = { kind: 'remember', text: 'only once, please' } as const;
  const [one, other] = [
    await finance.call(notes.keepNote, input, 'the very same key'),
    await finance.call(notes.keepNote, input, 'the very same key'),
  ];
  expect(other).toEqual(one);
  const { items } = await finance.call(notes.listNotes, {});
  expect(items.filter(({ text }) => text === 'only once, please')).toHaveLength(1);
});

test('lists go on where they ended, and can be about one person or of one kind', async () => {
  const reader = await w.person('Reader');
  for (const text of ['one', 'two', 'three'])
    await reader.call(notes.keepNote, {
      kind: 'remember',
      text,
      ...(text === 'two' ? { about: sales.id } : {}),
    });
  await reader.call(notes.keepNote, { kind: 'practice', text: 'ask open questions', weekdays: [3, 1] });
  const first = await reader.call(notes.listNotes, { limit: 3 });
  const rest = await reader.call(notes.listNotes, { limit: 3, after: first.next! });
  expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual([
    'ask open questions',
    'three',
    'two',
    'one',
  ]);
  expect(rest.next).toBeUndefined();
  expect((await reader.call(notes.listNotes, { about: sales.id })).items.map(({ text }) => text)).toEqual([
    'two',
  ]);
  const practices = await reader.call(notes.listNotes, { kind: 'practice' });
  expect(practices.items).toMatchObject([{ text: 'ask open questions', weekdays: [1, 3] }]);
});

test('what is due stands under "open with me", for its author alone', async () => {
  const reader = await w.person('Another reader');
  await reader.call(notes.keepNote, {
    kind: 'remember',
    text: 'how was the move?',
    about: sales.id,
    followUpOn: friday,
  });
  const { items } = await on(friday, () => reader.call(openWithMe, {}));
  expect(items).toMatchObject([
    {
      subject: { kind: 'note' },
      words: 'how was the move?',
      with: [{ name: 'Sales manager' }],
      yourMove: true,
    },
  ]);
  expect((await reader.call(openWithMe, {})).items).toEqual([]);
});

test("one takes one's own notes along, and nobody else's", async () => {
  const mine = await finance.raw(exportMine, {});
  expect(mine.body).toContain('asked, all is well');
  expect((await sales.raw(exportMine, {})).body).not.toContain('asked, all is well');
});

test("when Today asks is one's own to say: Friday and a question a day, until one says otherwise", async () => {
  const reader = await w.person('Quiet reader', { isPrompted: true });
  expect(await reader.call(notes.readPromptSettings, {})).toEqual({ reflectionOn: 5, question: true });
  await reader.call(notes.changePromptSettings, { reflectionOn: null });
  expect(await reader.call(notes.changePromptSettings, { question: false })).toEqual({
    reflectionOn: null,
    question: false,
  });
  expect(await finance.call(notes.readPromptSettings, {})).toEqual({ reflectionOn: null, question: false });
});

test('when somebody leaves, all they kept for themselves is destroyed', async () => {
  const leaver = await w.person('Leaver');
  const note = await leaver.call(notes.keepNote, { kind: 'remember', text: 'mine alone' });
  const key = await keyOf(note.id);
  await admin.call(removePerson, { id: leaver.id });
  await w.runJobs();
  expect(isThere(key)).toBe(false);
  const { rows } = await w.database.owner.query('select from note where author_id = $1', [leaver.id]);
  expect(rows).toEqual([]);
});
