import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { readMe } from '../people/settings/me-contract.ts';
import { moves, requestPromise } from '../promises/contract.ts';
import * as thanks from '../thanks/contract.ts';
import * as contract from './contract.ts';

let w: Workplace;
let asker: Actor;
let keeper: Actor;
let outsider: Actor;

beforeAll(async () => {
  w = await Workplace.open();
});
/** Everybody is new in each test, and it is Tuesday again. */
beforeEach(async () => {
  w.clock.set(tuesday);
  asker = await w.person('Asker');
  keeper = await w.person('Keeper');
  outsider = await w.person('Outsider', { admin: true, leads: w.everyone });
});
afterAll(() => w.close());

const kinds = async (actor: Actor) =>
  (await actor.call(contract.readToday, {})).cards.map((card) => card.kind);
const request = (what = 'The refund export') =>
  asker.call(requestPromise, { performer: keeper.id, what, doneLooksLike: 'Currencies split', dueOn: null });
const memory = async (actor: Actor) =>
  (
    await w.database.owner.query('select card, times, answer from card_memory where person_id = $1', [
      actor.id,
    ])
  ).rows;
const nextDays = (count: number) => w.clock.advance({ hours: 24 * count });

test('a request is a card for whoever is asked, twice at most, and nobody else’s', async () => {
  await request();
  const page = await keeper.call(contract.readToday, {});
  expect(page).toMatchObject({ day: '2054-11-24', quiet: false });
  expect(page.cards).toMatchObject([
    { kind: 'T1', band: 1, words: 'The refund export', about: { name: 'Asker' }, also: [] },
  ]);
  expect(await kinds(keeper)).toEqual(['T1']);
  expect(await memory(keeper)).toMatchObject([{ times: 1 }]);
  for (const other of [asker, outsider]) expect(await kinds(other)).toEqual([]);

  const seen = [];
  for (let day = 1; day <= 12; day++) {
    nextDays(1);
    if ((await kinds(keeper)).length > 0) seen.push(day);
  }
  expect(seen).toEqual([3]);
  expect((await keeper.call(contract.openWithMe, {})).items).toMatchObject([
    { subject: { kind: 'promise' }, words: 'The refund export', yourMove: true },
  ]);
});

const written = async () =>
  (await w.database.owner.query('select xmin, card from card_memory order by card')).rows;

test('a second look on the same day shows the same and writes nothing', async () => {
  await request();
  const first = await keeper.call(contract.readToday, {});
  const before = await written();
  const second = await keeper.call(contract.readToday, {});
  expect(second).toEqual(first);
  expect(await written()).toEqual(before);
});

test('what comes when the day has begun waits for the next, unless it answers what one did today', async () => {
  await request();
  expect(await kinds(keeper)).toEqual(['T1']);
  await outsider.call(requestPromise, {
    performer: keeper.id,
    what: 'Later',
    doneLooksLike: 'Done',
    dueOn: null,
  });
  const page = async () =>
    (await keeper.call(contract.readToday, {})).cards.map(({ words, joined }) => [words, joined]);
  expect(await page()).toEqual([['The refund export', false]]);
  const own = await keeper.call(requestPromise, {
    performer: asker.id,
    what: 'The list',
    doneLooksLike: 'It is complete',
    dueOn: null,
  });
  await asker.call(moves.ask, { id: own.id, saw: own.version, words: 'Which one?' });
  expect(await page()).toEqual([
    ['The refund export', false],
    ['The list', true],
  ]);
  const now = { performer: keeper.id, what: 'Right now', doneLooksLike: 'Done', dueOn: '2054-11-24' };
  await outsider.call(requestPromise, now);
  expect(await page()).toContainEqual(['Right now', true]);
  nextDays(1);
  expect(await page()).toEqual([['Later', false]]);
});

test('an answer is taken back on the day it was given, and not after', async () => {
  await request();
  const [card] = (await keeper.call(contract.readToday, {})).cards;
  const { id } = card!;
  await keeper.call(contract.answerCard, { card: id, answer: 'later' });
  expect(await kinds(keeper)).toEqual([]);
  expect(await outsider.refusal(contract.takeAnswerBack, { card: id })).toBe('today.no-such-card');
  await keeper.call(contract.takeAnswerBack, { card: id });
  expect(await kinds(keeper)).toEqual(['T1']);
  expect(await keeper.refusal(contract.takeAnswerBack, { card: id })).toBe('today.no-such-card');
  await keeper.call(contract.answerCard, { card: id, answer: 'dismiss' });
  nextDays(1);
  expect(await keeper.refusal(contract.takeAnswerBack, { card: id })).toBe('today.no-such-card');
});

test('several requests of one person are one card', async () => {
  for (const what of ['First', 'Second', 'Third']) await request(what);
  const { cards } = await keeper.call(contract.readToday, {});
  expect(cards).toHaveLength(1);
  expect([cards[0]!.words, ...cards[0]!.also.map((card) => card.words)].toSorted()).toEqual([
    'First',
    'Second',
    'Third',
  ]);
  expect(await memory(keeper)).toHaveLength(3);
});

test('“later” keeps a card away until the chosen day', async () => {
  await request();
  const [card] = (await keeper.call(contract.readToday, {})).cards;
  const answer = { card: card!.id, answer: 'later' as const };
  expect(await keeper.refusal(contract.answerCard, { ...answer, day: '2054-11-24' })).toBe(
    'today.day-has-passed',
  );
  await keeper.call(contract.answerCard, { ...answer, day: '2054-11-26' });
  expect(await kinds(keeper)).toEqual([]);
  nextDays(1);
  expect(await kinds(keeper)).toEqual([]);
  nextDays(1);
  expect(await kinds(keeper)).toEqual(['T1']);
});

test('a card that was never shown to me cannot be answered, whether it exists or not', async () => {
  await request();
  const [card] = (await keeper.call(contract.readToday, {})).cards;
  const answer = 'dismiss' as const;
  expect(await outsider.refusal(contract.answerCard, { card: card!.id, answer })).toBe('today.no-such-card');
  expect(await outsider.refusal(contract.answerCard, { card: 'nothing', answer })).toBe('today.no-such-card');
  expect(await kinds(keeper)).toEqual(['T1']);
});

test('requests of somebody I muted appear nowhere, and the sender cannot tell', async () => {
  await w.database.owner.query("insert into mute values ($1, 'party', $2, $3)", [
    keeper.id,
    asker.id,
    tuesday,
  ]);
  const promise = await request();
  expect(promise.state).toBe('requested');
  expect(await kinds(keeper)).toEqual([]);
  expect((await keeper.call(contract.openWithMe, {})).items).toEqual([]);
});

test('nothing on a quiet day', async () => {
  await request();
  nextDays(4);
  expect(await keeper.call(contract.readToday, {})).toMatchObject({
    day: '2054-11-28',
    quiet: true,
    cards: [],
  });
  nextDays(2);
  expect(await kinds(keeper)).toEqual(['T1']);
});

async function satisfy() {
  const asked = await request();
  const promised = await keeper.call(moves.promise, { id: asked.id, saw: asked.version });
  const reported = await keeper.call(moves.report, { id: asked.id, saw: promised.version });
  await asker.call(moves['declare-satisfied'], { id: asked.id, saw: reported.version });
  await w.runJobs();
}

test('the day after a promise came true its customer is reminded to say thanks, once', async () => {
  await satisfy();
  expect(await kinds(asker)).not.toContain('T9');
  nextDays(1);
  const card = (await asker.call(contract.readToday, {})).cards.find(({ kind }) => kind === 'T9');
  expect(card).toMatchObject({ band: 2, subject: { kind: 'thanks' }, about: { name: 'Keeper' } });
  nextDays(1);
  expect(await kinds(asker)).not.toContain('T9');
});

test('thanks reach those named on their Today, and ask for their yes before they are shared', async () => {
  const sent = await asker.call(thanks.draftThanks, {
    forWhat: 'The export',
    madePossible: 'Quarter closed',
    send: true,
    credits: [{ party: keeper.id, forWhat: 'Two evenings' }],
  });
  expect(await kinds(keeper)).toEqual(['T7r']);
  await asker.call(thanks.moves['propose-sharing'], { id: sent.id, saw: sent.version, circle: [w.everyone] });
  expect(await kinds(keeper)).toEqual([]);
  nextDays(1);
  expect(await kinds(keeper)).toEqual(['T7']);
  nextDays(1);
  expect(await kinds(keeper)).toEqual([]);
  expect((await keeper.call(contract.openWithMe, {})).items).toMatchObject([
    { state: 'sharing', yourMove: true },
  ]);
});

test('the first steps are offered until they are taken or put aside', async () => {
  const steps = async () => (await asker.call(contract.readToday, {})).firstSteps;
  expect(await steps()).toEqual(['ask', 'guide', 'thanks', 'passkey', 'mail']);
  await asker.call(thanks.draftThanks, {
    forWhat: 'The export',
    madePossible: 'Quarter closed',
    send: true,
    credits: [{ party: keeper.id, forWhat: 'Two evenings' }],
  });
  expect(await steps()).toEqual(['ask', 'guide', 'passkey', 'mail']);
  await asker.call(contract.finishFirstStep, { step: 'guide' });
  await asker.call(contract.finishFirstStep, { step: 'mail' });
  expect(await steps()).toEqual(['ask', 'passkey']);
});

const letters = async () =>
  (
    await w.database.owner.query(
      'select subject, lines, path, stop_path from mail_waiting join person on email = to_address where person.id = $1',
      [keeper.id],
    )
  ).rows;
const setDigest = (at: string) =>
  w.database.owner.query('insert into own_setting (person_id, digest_at) values ($1, $2)', [keeper.id, at]);
const tick = async () => {
  await w.database.owner.query("select graphile_worker.add_job('today.digests')");
  await w.runJobs();
};

test('the digest comes at my hour, once a day, only when my word is waited for, and says nothing of it', async () => {
  await setDigest('09:30');
  await tick();
  expect(await letters()).toEqual([]);
  await request('A secret matter');
  await tick();
  await tick();
  const posted = await letters();
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({ path: '/' });
  // who and what kind, and nothing of the words
  expect(posted[0]).toMatchObject({ lines: expect.arrayContaining(['Asker: a promise']) });
  expect(JSON.stringify(posted)).not.toMatch(/secret|[0-9]+ /);
  expect(await kinds(keeper)).toEqual(['T1']);
  nextDays(1);
  await tick();
  expect(await letters()).toHaveLength(1);
});

test('it is on for everybody who has been here, when their working day begins, until one press in the letter stops it', async () => {
  await request();
  w.clock.set('2054-11-25T08:00:00Z');
  await tick();
  const posted = await letters();
  expect(posted).toHaveLength(1);
  const { stop_path: stop } = posted[0] as unknown as { stop_path: string };
  const look = await w.app.inject({ url: stop });
  expect([look.statusCode, look.headers['cache-control']]).toEqual([200, 'no-store']);
  expect((await keeper.call(readMe, {})).settings.digestAt).toBe('usual');
  // as mail programs send it: no cookie, no origin
  const press = () =>
    w.app.inject({
      method: 'POST',
      url: stop,
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  expect((await press()).statusCode).toBe(200);
  expect((await keeper.call(readMe, {})).settings.digestAt).toBeNull();
  const wrong = await w.app.inject({ method: 'POST', url: `/mail/stop/${'x'.repeat(43)}` });
  expect(wrong.statusCode).toBe(410);
  w.clock.set('2054-11-26T08:00:00Z');
  await tick();
  expect(await letters()).toHaveLength(1);
});

test('no digest for somebody who has never been here, on a day off, or while nobody waits', async () => {
  w.clock.set('2054-11-28T08:00:00Z');
  await request();
  await tick();
  expect(await letters()).toEqual([]);
  await w.database.owner.query('update person set here_since = null where id = $1', [keeper.id]);
  w.clock.set('2054-11-30T08:00:00Z');
  await tick();
  expect(await letters()).toEqual([]);
});

test('no digest outside the hour that was set', async () => {
  await setDigest('08:45');
  await request();
  await tick();
  expect(await letters()).toEqual([]);
});

test('what Today remembers is its reader’s alone, and goes when they go', async () => {
  await request();
  await kinds(keeper);
  const seenBy = async (actor: Actor) => {
    await w.database.owner.query('begin');
    await w.database.owner.query('set local role alongside_app');
    await w.database.owner.query(`set local alongside.person = '${actor.id}'`);
    const { rows } = await w.database.owner.query('select card from card_memory');
    await w.database.owner.query('rollback');
    return rows.length;
  };
  expect([await seenBy(keeper), await seenBy(asker), await seenBy(outsider)]).toEqual([1, 0, 0]);
  await w.database.owner.query(
    "select graphile_worker.add_job('person.left', json_build_object('person', $1::text, 'acting', $2::text))",
    [keeper.id, outsider.id],
  );
  await w.runJobs();
  expect(await memory(keeper)).toEqual([]);
});

/** The names of every field of a reply that holds a number. */
const figuresIn = (value: unknown, name = ''): string[] => {
  if (typeof value === 'number') return [name];
  if (Array.isArray(value)) return value.flatMap((one) => figuresIn(one, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => figuresIn(inner, key));
};

test('no reply holds a figure about a person: versions, bands, line numbers and sizes of circles are all there is', async () => {
  await satisfy();
  await request('Another matter');
  const sent = await asker.call(thanks.draftThanks, {
    forWhat: 'The export',
    madePossible: 'Quarter closed',
    send: true,
    credits: [{ party: keeper.id, forWhat: 'Two evenings' }],
  });
  const shared = await keeper.call(thanks.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [w.everyone],
  });
  await asker.call(thanks.moves.consent, { id: sent.id, saw: shared.version });
  nextDays(1);
  const addresses = ['today', 'open-with-me', 'shared-thanks', `thanks/${sent.id}`].map(
    (path) => `/api/${path}`,
  );
  addresses.push(...['received', 'given', 'drafts'].map((which) => `/api/thanks?view=${which}`));
  const figures = new Set<string>();
  for (const reader of [asker, keeper, outsider]) {
    for (const address of addresses) {
      const answer = await reader.get(address);
      if (answer.statusCode === 200) for (const figure of figuresIn(answer.json())) figures.add(figure);
    }
  }
  expect([...figures].toSorted()).toEqual(['band', 'id', 'people', 'saw', 'version']);
});
