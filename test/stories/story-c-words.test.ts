/** Story C, the words of talks: nowhere readable while they are there, and gone for good once they are erased (F12, F13, F17, F20). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as talk from '#features/conversations/contract.ts';
import { backup } from '#platform/backup/backup.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { gatherC, hearOut, type CastC } from './cast-c.ts';
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
import { drafted, invited, opened, readIn, saw, typeMarkers } from './marked-talks.ts';

let c: CastC;
/** The two of the story, heard by a server that logs all it can. */
let partner: Actor;
let seller: Actor;
let folder: string;
const log: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-words-'));
  c = await gatherC();
  [partner, seller] = [await listenedTo(c.w, c.partner, log), await listenedTo(c.w, c.seller, log)];
});
afterAll(async () => {
  await c.w.close();
  await rm(folder, { recursive: true });
});

/** Nothing of the marker stands anywhere: tables and jobs, a fresh backup, the log, the write-ahead log since then, and files. */
async function expectNowhere(marker: string, since: string): Promise<void> {
  const file = join(folder, `${crypto.randomUUID()}.backup`);
  await backup({ connectionString: c.w.database.url }, testKey, file);
  expect(findIn(await everyRow(c.w.database.owner), marker)).toEqual([]);
  expect(findIn(await backupText(file), marker)).toEqual([]);
  expect(findIn(log.join(''), marker)).toEqual([]);
  expect(await isOnDisk(c.w, marker, since)).toBe(false);
}
/** What somebody reads of these talks in the database as it is. */
const readNow = (who: Actor, ids: readonly string[]) => readIn(c.w.database.app, who.id, ids);
/** Keeps the workplace as it is in a file, for a look back later. */
async function keptInFile(): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.backup`);
  // keys of drafts that became invitations are destroyed by a job
  await c.w.runJobs();
  await backup({ connectionString: c.w.database.url }, testKey, file);
  return file;
}

const bandicoot = 'zyzzyva-bandicoot';
let since: string;
let talks: Awaited<ReturnType<typeof typeMarkers>>;
test('words of talks are nowhere: not in a table, the write-ahead log, a file, the log, the mail, a job or a backup', async () => {
  since = await positionNow(c.w);
  talks = await typeMarkers({ c, partner, seller }, bandicoot);
  for (const id of Object.values(talks)) expect((await readNow(seller, [id])).length).toBeGreaterThan(1);
  await expectNowhere(bandicoot, since);
  // the same looking finds what stands there openly: ids in the log, a name in a table and in the backup
  expect(log.some((line) => line.includes('/api/conversations'))).toBe(true);
  expect(findIn(await everyRow(c.w.database.owner), 'Sales manager')).not.toEqual([]);
  expect(findIn(await backupText(await keptInFile()), 'Sales manager')).not.toEqual([]);
});

test('erased, the words of talks are gone, in each form: their keys are destroyed, and a backup from before does not bring them back', async () => {
  const kept = await opened({ c, partner, seller: c.marketing }, bandicoot, 'feedback');
  const file = await keptInFile();
  const before = keyFiles(c.w).length;
  const { meeting, feedback, advice, repair, review } = talks;
  const gone = [meeting, feedback, advice, repair];
  await partner.call(talk.moves.close, await saw(partner, meeting));
  for (const [who, id] of [
    [seller, feedback],
    [partner, advice],
  ] as const) {
    await who.call(talk.moves.close, await saw(who, id));
    await who.call(talk.moves['let-go'], await saw(who, id));
  }
  await seller.call(talk.moves['set-aside'], await saw(seller, repair));
  await partner.call(talk.moves['set-aside'], await saw(partner, review));
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(3);
  c.w.clock.advance({ hours: 24 * 31 });
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(gone.length);
  for (const who of [partner, seller]) expect(await readNow(who, gone)).toEqual([]);
  // out of a review each takes only their own words
  expect(await readNow(partner, [review])).toEqual([]);
  expect((await readNow(seller, [review])).length).toBeGreaterThan(0);
  await expectNowhere(bandicoot, since);

  const restored = await restoredFrom(c.w, file);
  try {
    for (const who of [partner, seller]) expect(await readIn(restored.app, who.id, gone)).toEqual([]);
    // what was not erased is there again, so that the looking can find something
    for (const who of [partner, c.marketing])
      expect((await readIn(restored.app, who.id, [kept])).join(' ')).toContain(bandicoot);
  } finally {
    await restored.close();
  }
});

const numbat = 'zyzzyva-numbat';
/** Talks that come to nothing, each in its own way, and a repair that is settled. */
async function eachEnd() {
  const two = { c, partner, seller };
  const between = (other: Actor) => ({ ...two, seller: other });
  const settled = await opened(between(c.head), numbat, 'repair');
  await hearOut(settled, partner, c.head, `${numbat} back`);
  const said = { part: 'effect' as const, words: `${numbat} effect` };
  await c.head.call(talk.moves.speak, { ...(await saw(c.head, settled)), ...said });
  await hearOut(settled, c.head, partner, `${numbat} and back`);
  return {
    settled,
    discarded: await drafted(two, numbat, 'catch-up'),
    withdrawn: await invited(two, numbat, 'review'),
    declined: await invited(two, numbat, 'advice'),
    refused: await invited(between(c.marketing), numbat, 'repair'),
    unread: await opened(two, numbat, 'feedback'),
    lapsed: await invited(between(c.marketing), numbat, 'catch-up'),
  };
}

test('whatever way a talk ends that leaves nothing, it leaves no word and no key, here and in a backup from before', async () => {
  const from = await positionNow(c.w);
  const it = await eachEnd();
  const ids = Object.values(it);
  const file = await keptInFile();
  const before = keyFiles(c.w).length;
  await partner.call(talk.discardDraft, await saw(partner, it.discarded));
  await partner.call(talk.moves.withdraw, await saw(partner, it.withdrawn));
  await seller.call(talk.moves.decline, await saw(seller, it.declined));
  await seller.call(talk.moves.delete, await saw(seller, it.unread));
  await c.marketing.call(talk.moves.decline, await saw(c.marketing, it.refused));
  for (const who of [partner, c.head]) await who.call(talk.moves['nothing-more'], await saw(who, it.settled));
  for (const who of [partner, c.head]) await who.call(talk.moves.settle, await saw(who, it.settled));
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(4);
  c.w.clock.advance({ hours: 24 * 31 });
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(ids.length);
  for (const who of [partner, seller, c.head, c.marketing]) expect(await readNow(who, ids)).toEqual([]);
  await expectNowhere(numbat, from);

  const restored = await restoredFrom(c.w, file);
  try {
    for (const who of [partner, seller, c.head, c.marketing])
      expect(await readIn(restored.app, who.id, ids)).toEqual([]);
  } finally {
    await restored.close();
  }
});
