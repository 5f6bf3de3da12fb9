/** Story C, F20 for every form and every kind of note: what was private goes with whoever leaves, in a backup from before as well. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as notes from '#features/notes/contract.ts';
import { keepReflection } from '#features/notes/reflection/contract.ts';
import { myNotes } from '#features/notes/store.ts';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { backup } from '#platform/backup/backup.ts';
import { reading } from '#platform/database/transaction.ts';
import { testKey } from '#test/key.ts';
import { gatherC, type CastC } from './cast-c.ts';
import { drafted, readIn, see, typeMarkers } from './marked-talks.ts';
import { everyRow, findIn, isOnDisk, keyFiles, positionNow, restoredFrom } from './marker-scan.ts';

let c: CastC;
let folder: string;
let file: string;
let since: string;
let talks: Awaited<ReturnType<typeof typeMarkers>>;
let draft: string;
const marker = 'zyzzyva-dunnart';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-leaving-'));
  c = await gatherC();
  since = await positionNow(c.w);
  talks = await typeMarkers(two(), marker);
  draft = await drafted({ ...two(), seller: c.marketing }, marker, 'repair');
  await c.partner.call(notes.keepNote, { kind: 'remember', text: `${marker} one`, about: c.seller.id });
  await c.partner.call(notes.keepNote, { kind: 'practice', text: `${marker} two`, weekdays: [2] });
  await c.partner.call(keepReflection, { answers: ['', '', `${marker} three`, '', ''] });
  await c.w.runJobs();
  file = join(folder, 'before.backup');
  await backup({ connectionString: c.w.database.url }, testKey, file);
});
afterAll(async () => {
  await c.w.close();
  await rm(folder, { recursive: true });
});

const two = () => ({ c, partner: c.partner, seller: c.seller });
type App = Parameters<typeof readIn>[0];
const notesIn = (app: App) =>
  reading(app, c.partner.id, async (db) => {
    const kept = await myNotes(db, { many: 100 });
    return kept.flatMap(({ wording }) => (wording === null ? [] : [wording]));
  });
/** All talks but the review, which is the others’ too. */
const privately = () => [talks.meeting, talks.feedback, talks.advice, talks.repair];

test('before, the words are there for those they are for, and stand open nowhere', async () => {
  const { app, owner } = c.w.database;
  expect(await notesIn(app)).toHaveLength(3);
  for (const id of [...privately(), talks.review])
    expect((await readIn(app, c.seller.id, [id])).length).toBeGreaterThan(1);
  expect(findIn(await everyRow(owner), marker)).toEqual([]);
});

test('F20: when somebody leaves, their notes, drafts and private talks go with their keys; a review stays for the others', async () => {
  const before = keyFiles(c.w).length;
  await c.admin.call(removePerson, { id: c.partner.id });
  await c.w.runJobs();
  const { app, owner } = c.w.database;
  // three notes, four talks and a draft
  expect(before - keyFiles(c.w).length).toBe(8);
  expect(await notesIn(app)).toEqual([]);
  expect(await readIn(app, c.seller.id, privately())).toEqual([]);
  const { rows } = await owner.query('select from conversation where id = $1', [draft]);
  expect(rows).toEqual([]);
  const review = await see(c.seller, talks.review);
  expect(review.entries.map(({ words }) => words)).toContain(`${marker} said`);
  expect(findIn(await everyRow(owner), marker)).toEqual([]);
  expect(await isOnDisk(c.w, marker, since)).toBe(false);
});

test('F20: a backup from before does not bring them back', async () => {
  const restored = await restoredFrom(c.w, file);
  try {
    expect(await notesIn(restored.app)).toEqual([]);
    for (const who of [c.partner, c.seller])
      expect(await readIn(restored.app, who.id, [...privately(), draft])).toEqual([]);
    // what was not destroyed is there again, so that the looking can find something
    expect((await readIn(restored.app, c.seller.id, [talks.review])).length).toBeGreaterThan(1);
  } finally {
    await restored.close();
  }
});

test('once nobody is here who took part in it, the words of a review are destroyed as well', async () => {
  const before = keyFiles(c.w).length;
  await c.admin.call(removePerson, { id: c.seller.id });
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(1);
  expect(await readIn(c.w.database.app, c.seller.id, [talks.review])).toEqual([]);
  const restored = await restoredFrom(c.w, file);
  try {
    expect(await readIn(restored.app, c.seller.id, [talks.review])).toEqual([]);
  } finally {
    await restored.close();
  }
});
