/** Story C, F10 and F12: for anybody else a repair never happened, byte for byte; and what is between two does not travel. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import * as talk from '#features/conversations/contract.ts';
import { postAsk } from '#features/asks/contract.ts';
import { requestPromise } from '#features/promises/contract.ts';
import { apiDocument } from '#test/properties/every-answer.ts';
import { readableTables, rowsReadBy } from '#test/properties/readable-rows.ts';
import type { Actor } from '#test/actor.ts';
import { tuesday } from '#test/workplace.ts';
import { gatherC, hearOut, type CastC } from './cast-c.ts';
import { allSeenBy } from './cast.ts';

let c: CastC;
let strangers: Actor[];
/** What is looked for in every answer: the marker that stands in every sentence of the repair. */
const marker = 'zqmarkerwort';
const parts = (['happened', 'effect', 'matters', 'hope'] as const).map((part) => ({
  part,
  words: `${marker} ${part}`,
}));

beforeAll(async () => {
  c = await gatherC();
  strangers = [c.head, c.admin, c.outsider];
  // something for everybody to read, before anything is compared
  await c.partner.call(postAsk, {
    direction: 'need',
    what: 'A second look at the forecast',
    why: 'It goes out on Friday',
    size: 'an-hour',
    kind: 'be-alongside',
    noRush: true,
    neededToday: false,
    circle: [c.w.everyone],
  });
  await c.w.runJobs();
  await c.w.live.start();
});
afterAll(() => c.w.close());

const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });

/** From the invitation until both look forward, and each has promised. Returns its id. */
async function repairWhole(): Promise<string> {
  const { ids } = await c.partner.call(talk.prepareConversation, {
    form: 'repair',
    with: [c.seller.id],
    topic: `${marker} topic`,
    parts,
    invite: true,
  });
  const id = one(ids);
  await c.w.runJobs();
  await c.seller.call(talk.moves.accept, await saw(c.seller, id));
  await hearOut(id, c.partner, c.seller, `${marker} heard`);
  const said = { part: 'effect' as const, words: `${marker} between us`, betweenUs: true };
  await c.seller.call(talk.moves.speak, { ...(await saw(c.seller, id)), ...said });
  await hearOut(id, c.seller, c.partner, `${marker} heard`);
  for (const who of [c.partner, c.seller]) {
    const promise = { what: 'Fix the number early', doneLooksLike: 'It stands in the minutes', dueOn: null };
    await who.call(talk.moves.promise, { ...(await saw(who, id)), ...promise });
  }
  await c.w.runJobs();
  return id;
}

async function rowsSeen(): Promise<unknown[]> {
  const tables = await readableTables(c.w);
  const seen = [];
  // what people remember of cards and of repeated commands is written by reading and sending, not by the repair
  const looked = tables.filter((name) => name !== 'card_memory' && name !== 'idempotency_key');
  for (const who of strangers) seen.push(await rowsReadBy(c.w, who.id, looked));
  return seen;
}

/** All that the strangers learn at a moment: each address in its bytes, and each table. */
async function learntOn(day: string) {
  c.w.clock.set(day);
  await c.w.runJobs();
  const words = [marker, 'number'];
  const answers = await allSeenBy({ readers: strangers, ids: [c.partner.id, c.finance], words });
  return { answers, rows: await rowsSeen() };
}
/** While it is going on, after it was settled, and after it was erased. */
const [now, settledOn, erasedAfter] = [tuesday, '2054-12-01T09:00:00Z', '2055-01-11T09:00:00Z'];
let settled: Awaited<ReturnType<typeof learntOn>>;
let erased: typeof settled;
let repair: string;
/** What they would have learnt on each of these days without it. The first look at a day is remembered, the second is as every later one. */
beforeAll(async () => {
  for (const day of [now, settledOn, erasedAfter]) await learntOn(day);
  [settled, erased] = [await learntOn(settledOn), await learntOn(erasedAfter)];
});

test('F12: every address, every row and every piece of news is the same as if the repair had never happened', async () => {
  const before = await learntOn(now);
  const news: string[] = [];
  const stop = strangers.map((who) => c.w.live.listen(who.id, ({ kind }) => news.push(kind)));
  const heard: string[] = [];
  stop.push(c.w.live.listen(c.seller.id, ({ kind }) => heard.push(kind)));

  const id = await repairWhole();
  repair = id;
  expect(await learntOn(now)).toEqual(before);
  await expect.poll(() => heard.includes('conversation')).toBe(true);
  expect(news).toEqual([]);

  // its own addresses answer exactly as those of something that never was
  const never = '00000000-0000-7000-8000-000000000000';
  for (const who of strangers) {
    const real = await allSeenBy({ readers: [who], ids: [id], words: [] });
    const unreal = await allSeenBy({ readers: [who], ids: [never], words: [] });
    const told = (seen: typeof real) =>
      Object.entries(seen[who.name]!).map(([address, body]) =>
        [address, body].join(' ').replaceAll(id, never),
      );
    expect(told(real)).toEqual(told(unreal));
    const moved = await who.raw(talk.moves.accept, { id, saw: 1 });
    const unmoved = await who.raw(talk.moves.accept, { id: never, saw: 1 });
    expect([moved.statusCode, moved.body.replaceAll(id, never)]).toEqual([unmoved.statusCode, unmoved.body]);
  }
  for (const end of stop) end();
});

test('not a word of it stands readable anywhere in the database, nor in a job, a letter or a kept reply', async () => {
  const { rows } = await c.w.database.owner.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
     where relkind = 'r' and nspname in ('public', 'graphile_worker', 'alongside_queue')`,
  );
  for (const { name } of rows) {
    const found = await c.w.database.owner.query(`select from ${name} t where t::text like '%${marker}%'`);
    expect([name, found.rowCount]).toEqual([name, 0]);
  }
});

const bodyOf = (operation: object | undefined): unknown =>
  (operation as { requestBody?: unknown } | undefined)?.requestBody ?? {};

test('F10: "between us" has no way out: no operation takes it along, and nothing links to it', async () => {
  const list = await c.partner.call(talk.listConversations, { view: 'open' });
  const waiting = await c.partner.call(talk.listConversations, { view: 'waiting' });
  const { id } = one([...list.items, ...waiting.items]);
  const entry = defined((await see(c.partner, id)).entries.find((one) => one.betweenUs));
  expect(entry.words).toBe(`${marker} between us`);
  const document = await apiDocument(c.partner);
  const takers = Object.entries(document.paths).filter(([, methods]) =>
    JSON.stringify(bodyOf(methods['post'])).includes('"entry"'),
  );
  expect(takers.map(([path]) => path).toSorted()).toEqual([
    '/api/conversations/{id}/confirm',
    '/api/conversations/{id}/not-quite',
    '/api/conversations/{id}/reflect',
  ]);
  const words = `See /conversations/${id}`;
  const ask = {
    direction: 'need' as const,
    what: words,
    why: 'It matters',
    size: 'an-hour' as const,
    kind: 'be-alongside' as const,
    noRush: true,
    neededToday: false,
    circle: [c.w.everyone],
  };
  expect(await c.partner.refusal(postAsk, ask)).toBe('between-us');
  expect(
    await c.partner.refusal(requestPromise, {
      performer: c.marketing.id,
      what: words,
      doneLooksLike: 'Done',
      dueOn: null,
    }),
  ).toBe('between-us');
  const owned = await c.seller.get('/api/me/export');
  expect(owned.body).not.toContain(`${marker} between us`);
  expect(owned.body).toContain('"conversations"');
});

test('F12: once it was settled, and once it was erased, it is still as if it had never happened', async () => {
  c.w.clock.set(settledOn);
  const id = repair;
  for (const who of [c.partner, c.seller]) await who.call(talk.moves.settle, await saw(who, id));
  expect((await see(c.partner, id)).stage).toBe('settled');
  expect(await learntOn(settledOn)).toEqual(settled);
  expect(await learntOn(erasedAfter)).toEqual(erased);
  expect(await c.partner.refusal(talk.readConversation, { id })).toBe('not-found');
});
