/** Story C, the words of talks: nowhere readable while they are there, and gone for good once they are erased (F12, F13, F17, F20). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as talk from '#features/conversations/contract.ts';
import { wordsOf } from '#features/conversations/hearing/entry-store.ts';
import {
  chooseAnswer,
  deleteUnread,
  suggest,
  thankForAdvice,
} from '#features/conversations/feedback/contract.ts';
import * as steps from '#features/conversations/repair/contract.ts';
import { answerReview, sayInReview } from '#features/conversations/review/contract.ts';
import { conversationsByIds } from '#features/conversations/store.ts';
import { readToday } from '#features/today/contract.ts';
import { backup } from '#platform/backup/backup.ts';
import { reading } from '#platform/database/transaction.ts';
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

const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
const parts = (
  marker: string,
  ...names: (
    | 'situation'
    | 'saw'
    | 'led-to'
    | 'next-time'
    | 'wish'
    | 'want'
    | 'happened'
    | 'effect'
    | 'matters'
    | 'hope'
    | 'question'
  )[]
) => names.map((part) => ({ part, words: `${marker} ${part}` }));

/** Opens a talk of the two whose every line holds the marker. */
async function opened(
  marker: string,
  form: 'catch-up' | 'feedback' | 'advice' | 'repair',
  ...names: Parameters<typeof parts>[1][]
) {
  const written = { with: [seller.id], topic: `${marker} topic`, parts: parts(marker, ...names) };
  const { ids } = await partner.call(talk.prepareConversation, { form, ...written }, `${marker} ${form}`);
  const draft = ids[0]!;
  const again = { ...written, topic: `${marker} again` };
  await partner.call(talk.rewordDraft, { ...again, ...(await saw(partner, draft)) });
  await partner.call(talk.invite, await saw(partner, draft));
  await c.w.runJobs();
  await seller.call(readToday, {});
  await seller.call(talk.accept, await saw(seller, draft));
  return draft;
}

/** Types the marker into every place of every form that takes private words, also where they are refused. */
async function typeMarkers(marker: string) {
  const meeting = await opened(marker, 'catch-up', 'question');
  const place = { at: '2054-11-30T12:30', place: `${marker} place` };
  await seller.call(talk.proposeTalk, { ...(await saw(seller, meeting)), ...place });

  const feedback = await opened(marker, 'feedback', 'situation', 'saw', 'led-to', 'next-time', 'wish');
  await seller.call(steps.reflect, { ...(await saw(seller, feedback)), words: `${marker} heard` });
  await partner.call(steps.notQuite, { ...(await saw(partner, feedback)), words: `${marker} not quite` });
  await seller.call(steps.reflect, { ...(await saw(seller, feedback)), words: `${marker} now` });
  await partner.call(steps.confirmHeard, await saw(partner, feedback));
  const choice = { choice: 'try-it' as const, words: `${marker} thanks` };
  await seller.call(chooseAnswer, { ...(await saw(seller, feedback)), ...choice });

  const advice = await opened(marker, 'advice', 'want');
  await seller.call(suggest, {
    ...(await saw(seller, advice)),
    suggestions: [`${marker} first`, `${marker} second`],
  });
  await partner.call(thankForAdvice, { ...(await saw(partner, advice)), words: `${marker} I will` });

  const repair = await opened(marker, 'repair', 'happened', 'effect', 'matters', 'hope');
  await hearOut(repair, partner, seller, `${marker} back`);
  const between = { part: 'effect' as const, words: `${marker} between us`, betweenUs: true };
  await seller.call(steps.speak, { ...(await saw(seller, repair)), ...between });
  await hearOut(repair, seller, partner, `${marker} and back`);
  const option = { words: `${marker} from now on`, givesMe: `${marker} mine`, givesThem: `${marker} theirs` };
  await seller.call(steps.addOption, { ...(await saw(seller, repair)), ...option });

  // refused words are kept no more than others
  const named = `@[Outsider](${c.outsider.id}) ${marker}`;
  await seller.refusal(steps.addOption, { ...(await saw(seller, repair)), ...option, words: named });
  await seller.refusal(steps.addOption, { id: repair, saw: 1, ...option });
  await seller.raw(steps.addOption, { id: repair, saw: 1, words: marker, nonsense: marker });
  await c.w.runJobs();
  for (const who of [partner, seller]) await who.call(readToday, {});
  return { meeting, feedback, advice, repair };
}

/** The words of these talks that somebody reads in a database, however it came to be. */
const readIn = (app: Parameters<typeof reading>[0], who: string, ids: readonly string[]) =>
  reading(app, who, async (db) => {
    const found = [];
    for (const it of await conversationsByIds(db, ids)) found.push(...(await wordsOf(db, it)).values());
    return found.filter((words) => words !== '');
  });

let talks: Awaited<ReturnType<typeof typeMarkers>>;
test('words of talks are nowhere: not in a table, the write-ahead log, a file, the log, the mail, a job or a backup', async () => {
  const since = await positionNow(c.w);
  const marker = 'zyzzyva-bandicoot';
  talks = await typeMarkers(marker);
  expect((await readIn(c.w.database.app, seller.id, Object.values(talks))).length).toBeGreaterThan(25);
  const file = join(folder, 'before.backup');
  await backup({ connectionString: c.w.database.url }, testKey, file);
  expect(findIn(await everyRow(c.w.database.owner), marker)).toEqual([]);
  expect(findIn(await backupText(file), marker)).toEqual([]);
  expect(findIn(log.join(''), marker)).toEqual([]);
  expect(await isOnDisk(c.w, marker, since)).toBe(false);
  // the same looking finds what stands there openly: ids in the log, a name in a table and in the backup
  expect(log.some((line) => line.includes('/api/conversations'))).toBe(true);
  expect(findIn(await everyRow(c.w.database.owner), 'Sales manager')).not.toEqual([]);
  expect(findIn(await backupText(file), 'Sales manager')).not.toEqual([]);
});

test('what is gathered and said in a review is sealed as well', async () => {
  const since = await positionNow(c.w);
  const marker = 'zyzzyva-quoll';
  const { ids } = await partner.call(talk.prepareConversation, {
    ...{ form: 'review', with: [seller.id], topic: `${marker} topic`, invite: true },
  });
  const id = ids[0]!;
  await seller.call(talk.accept, await saw(seller, id));
  for (const who of [partner, seller])
    await who.call(answerReview, {
      ...(await saw(who, id)),
      answers: [{ part: 'try', words: `${marker} try` }],
    });
  await partner.call(sayInReview, { ...(await saw(partner, id)), words: `${marker} said` });
  expect((await see(seller, id)).entries).toHaveLength(3);
  expect(findIn(await everyRow(c.w.database.owner), marker)).toEqual([]);
  expect(findIn(log.join(''), marker)).toEqual([]);
  expect(await isOnDisk(c.w, marker, since)).toBe(false);
});

test('erased, the words of talks are gone: their keys are destroyed, and a backup from before does not bring them back', async () => {
  const file = join(folder, 'old.backup');
  await backup({ connectionString: c.w.database.url }, testKey, file);
  // keys of drafts that became invitations are destroyed by a job
  await c.w.runJobs();
  const before = keyFiles(c.w).length;
  const { meeting, feedback, advice, repair } = talks;
  const gone = [meeting, feedback, repair];
  await partner.call(talk.close, await saw(partner, meeting));
  await seller.call(talk.close, await saw(seller, feedback));
  await seller.call(talk.letGo, await saw(seller, feedback));
  await seller.call(talk.setAside, await saw(seller, repair));
  c.w.clock.advance({ hours: 24 * 31 });
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(gone.length);
  expect(await readIn(c.w.database.app, seller.id, gone)).toEqual([]);

  const restored = await restoredFrom(c.w, file);
  try {
    for (const who of [partner, seller]) {
      expect(await readIn(restored.app, who.id, gone)).toEqual([]);
      // what was not erased is there again, so that the looking can find something
      expect((await readIn(restored.app, who.id, [advice])).join(' ')).toContain('zyzzyva-bandicoot first');
    }
  } finally {
    await restored.close();
  }
});

test('feedback that is deleted unread leaves no word and no key', async () => {
  const marker = 'zyzzyva-numbat';
  const id = await opened(marker, 'feedback', 'situation', 'saw', 'led-to', 'next-time', 'wish');
  const before = keyFiles(c.w).length;
  await seller.call(deleteUnread, await saw(seller, id));
  await c.w.runJobs();
  expect(before - keyFiles(c.w).length).toBe(1);
  expect(await readIn(c.w.database.app, partner.id, [id])).toEqual([]);
});
