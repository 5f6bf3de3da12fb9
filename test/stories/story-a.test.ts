/** Story A of the model, release week: asking, promising and keeping one's word, as far as these concepts reach. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import { moves as askMoves, openAsks, postAsk, readAsk } from '#features/asks/contract.ts';
import { readIntroduction, introductionMoves } from '#features/asks/introductions/contract.ts';
import { listConversations, readConversation } from '#features/conversations/contract.ts';
import { readPerson } from '#features/people/directory-contract.ts';
import { addLine, readGuide } from '#features/people/guide/guide-contract.ts';
import { changeSettings, setHours } from '#features/people/settings/me-contract.ts';
import { search } from '#features/people/search/search-contract.ts';
import { moves, requestPromise, showPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { allSeenBy, gather, type Cast } from './cast.ts';

let a: Cast;
/** The ask of A6 and the promise of A8, on which the later steps build. */
let ask: string;
let p1: string;
beforeAll(async () => {
  a = await gather();
});
afterAll(() => a.w.close());

const fiveDays = [1, 2, 3, 4, 5];
const say = (who: Actor, topic: string, words: string, circle: 'everyone' | 'my-teams' = 'everyone') =>
  who.call(addLine, { party: who.id, topic, words, who: circle });
const strangers = () => [a.outsider, a.admin, a.analyst, a.manager];
const talksOf = async (who: Actor) => (await who.call(listConversations, { view: 'open' })).items;
const cardsOf = async (who: Actor) => (await who.call(readToday, {})).cards;

test('A1: lines of a guide are read by the circle their owner chose for each', async () => {
  await say(a.developer, 'reach', 'Focus from nine to eleven');
  await say(a.developer, 'feedback', 'In private first');
  await say(a.developer, 'help-with', 'The code of refunds');
  const worry = await say(a.developer, 'worry', 'The cut-over', 'my-teams');
  expect(worry.circle).toMatchObject({ everyone: false, parties: [{ name: 'Payments' }] });
  const guideFor = async (who: Actor) =>
    (await who.call(readGuide, { party: a.developer.id })).lines.map((line) => line.topic);
  expect(await guideFor(a.leader)).toEqual(['reach', 'feedback', 'help-with', 'worry']);
  for (const who of [a.analyst, a.admin, a.manager])
    expect(await guideFor(who)).toEqual(['reach', 'feedback', 'help-with']);
  expect((await a.analyst.get(`/api/people/${a.developer.id}`)).body).not.toContain('cut-over');
});

test('A2: who knows payment rigs is found by their own words, without a count or a rating', async () => {
  const hours = fiveDays.map((weekday) => ({ weekday, from: '08:30', until: '17:30' }));
  await a.lead.call(setHours, { hours });
  await a.lead.call(changeSettings, { plate: 'a-little' });
  await a.engineer.call(changeSettings, { plate: 'open' });
  await a.full.call(changeSettings, { plate: 'full' });
  for (const who of [a.engineer, a.full]) await say(who, 'help-with', 'Payment rigs and refund rounding');
  const found = await a.developer.call(search, { q: 'payment rig' });
  const hits = found.groups.flatMap((group) => group.hits);
  expect(hits.map((hit) => hit.of?.name ?? hit.title)).toContain('Test engineer');
  for (const hit of hits) {
    expect(Object.keys(hit).toSorted()).toEqual(['id', 'kind', 'of', 'title', 'words']);
    expect(Object.values(hit).some((value) => typeof value === 'number')).toBe(false);
  }
});

const theAsk = () => ({
  direction: 'need' as const,
  what: 'Refund rounding fails two days; sit with me an hour',
  why: 'The release is on Thursday',
  size: 'an-hour' as const,
  kind: 'be-alongside' as const,
  by: '2054-11-25',
  neededToday: true,
  circle: [a.payments, a.testers],
});

test('A6: an ask reaches who could help; for strangers the workplace is the same, byte for byte', async () => {
  const ids = [a.developer.id, a.engineer.id, a.payments, a.testers];
  const look = { readers: strangers(), ids };
  const before = await allSeenBy(look);
  const posted = await a.developer.call(postAsk, theAsk());
  ask = posted.id;
  await a.w.runJobs();
  expect(await allSeenBy(look)).toEqual(before);

  const never = await a.outsider.get('/api/asks/00000000-0000-7000-8000-000000000000');
  for (const stranger of strangers()) {
    const answer = await stranger.get(`/api/asks/${ask}`);
    expect([answer.statusCode, answer.body]).toEqual([404, never.body]);
    expect(await stranger.refusal(askMoves.help, { id: ask, saw: 1 })).toBe('not-found');
  }
  expect(await a.leader.call(readAsk, { id: ask })).toMatchObject({
    circle: { people: 11, everyone: false },
  });
  expect((await a.leader.call(openAsks, {})).items.map((item) => item.id)).toEqual([ask]);

  const told = await cardsOf(a.engineer);
  expect(told).toMatchObject([{ kind: 'T11', subject: { id: ask }, about: { name: 'Developer' } }]);
  expect((await cardsOf(a.full)).filter((card) => card.subject.id === ask)).toEqual([]);
});

test('A7: an ask that names an absent cause is refused, and none of it is stored', async () => {
  const stored = async () =>
    (await a.w.database.owner.query('select (select count(*) from ask), (select count(*) from history)'))
      .rows;
  const before = await stored();
  const why = `Because @[Test engineer](${a.engineer.id}) broke the rig`;
  expect(await a.developer.refusal(postAsk, { ...theAsk(), why })).toBe('ask.names-someone');
  expect(await stored()).toEqual(before);
});

test('A8, A9: help is offered, another time is proposed, and accepting it makes it a promise', async () => {
  const helped = await a.engineer.call(askMoves.help, { id: ask, saw: 1, words: 'Today at ten' });
  p1 = one(helped.answers).id;
  const offered = await a.developer.call(showPromise, { id: p1 });
  expect(offered).toMatchObject({ state: 'offered', customer: { name: 'Developer' }, turn: 'mine' });
  const what = 'An hour beside you at 11:15';
  const counter = await a.developer.call(moves.counter, {
    id: p1,
    saw: 1,
    what,
    words: 'Focus until eleven',
  });
  expect(counter).toMatchObject({ state: 'countered', awaits: [{ name: 'Test engineer' }] });
  expect(await a.developer.refusal(moves.accept, { id: p1, saw: 2 })).toBe('promise.not-your-move');
  const promised = await a.engineer.call(moves.accept, { id: p1, saw: 2 });
  expect(promised).toMatchObject({
    state: 'promised',
    terms: { what },
    performer: { name: 'Test engineer' },
  });
  for (const stranger of [...strangers(), a.leader, a.lead])
    expect(await stranger.refusal(showPromise, { id: p1 })).toBe('not-found');
});

test('A10: an introduction is the two’s to answer; who is introduced never sees the ask', async () => {
  const words = 'She knows the figures of every release';
  const after = await a.lead.call(askMoves.introduce, { id: ask, saw: 1, person: a.analyst.id, words });
  const { id } = defined(after.answers.find((answer) => answer.kind === 'introduction'));
  const seen = await a.analyst.get(`/api/introductions/${id}`);
  expect(seen.statusCode).toBe(200);
  for (const hidden of [ask, theAsk().what, theAsk().why]) expect(seen.body).not.toContain(hidden);
  expect(await a.analyst.refusal(readAsk, { id: ask })).toBe('not-found');
  await a.developer.call(introductionMoves.accept, { id });
  expect(await a.lead.call(readIntroduction, { id })).toMatchObject({ state: 'invited' });
  expect(await a.analyst.call(introductionMoves.accept, { id })).toMatchObject({ state: 'met' });
  const met = await a.lead.call(readIntroduction, { id });
  expect(met).toMatchObject({ state: 'met', contact: null, can: [] });

  await a.w.runJobs();
  const [talk] = await talksOf(a.developer);
  expect(talk).toMatchObject({
    form: 'catch-up',
    state: 'open',
    topic: null,
    with: [{ name: 'Data analyst' }],
  });
  expect(await talksOf(a.analyst)).toMatchObject([{ id: talk!.id, with: [{ name: 'Developer' }] }]);
  for (const who of [a.lead, a.leader, a.outsider, a.admin, a.manager])
    expect(await who.refusal(readConversation, { id: talk!.id })).toBe('not-found');
  expect(await talksOf(a.lead)).toEqual([]);
});

test('A11, A12: what is asked after hours arrives with the next working day; "not now" leaves no trace elsewhere', async () => {
  a.w.clock.set('2054-11-24T17:10:00Z');
  // she has heard that the two meet before the next day begins
  expect(await cardsOf(a.lead)).toMatchObject([{ kind: 'T6', why: { say: 'asks.told.met-by-you' } }]);
  const requested = await a.developer.call(requestPromise, {
    performer: a.lead.id,
    what: 'Access to the logs',
    doneLooksLike: 'I can read them',
    dueOn: '2054-11-26',
  });
  expect(requested.reachesAt).toBe('2054-11-25T07:30:00Z');
  const hers = async () => (await cardsOf(a.lead)).filter((card) => card.subject.id === requested.id);
  a.w.clock.set('2054-11-25T07:29:00Z');
  expect(await hers()).toEqual([]);
  a.w.clock.set('2054-11-25T07:30:00Z');
  expect(await hers()).toMatchObject([{ kind: 'T1' }]);

  const look = { readers: [a.leader, ...strangers(), a.engineer], ids: [a.lead.id, a.developer.id, ask] };
  const before = await allSeenBy(look);
  const declined = await a.lead.call(moves.decline, { id: requested.id, saw: 1, suggests: a.engineer.id });
  expect(declined).toMatchObject({ state: 'declined' });
  expect(await allSeenBy(look)).toEqual(before);
  expect(await a.leader.refusal(showPromise, { id: requested.id })).toBe('not-found');
});

test('A13: said early, new terms are agreed, and the risk is cleared', async () => {
  a.w.clock.set('2054-11-25T08:10:00Z');
  const early = await a.engineer.call(moves['say-early'], {
    id: p1,
    saw: 3,
    words: 'The rig is down until two',
  });
  expect(early).toMatchObject({ state: 'promised', atRisk: 'The rig is down until two' });
  const news = (await cardsOf(a.developer)).flatMap((card) => [card].concat(card.also as (typeof card)[]));
  expect(news.filter((card) => card.subject.id === p1)).toMatchObject([{ kind: 'T6' }]);
  const what = 'An hour beside you at 15:00';
  const proposed = await a.engineer.call(moves.propose, { id: p1, saw: 4, what });
  expect(proposed).toMatchObject({
    terms: { what: 'An hour beside you at 11:15' },
    proposal: { terms: { what } },
  });
  const agreed = await a.developer.call(moves.agree, { id: p1, saw: 5 });
  expect(agreed).toMatchObject({ state: 'promised', atRisk: null, proposal: null, terms: { what } });
});

test('A14: a promise is handed to nobody without their yes', async () => {
  const proposed = await a.engineer.call(moves.propose, { id: p1, saw: 6, newPerformer: a.lead.id });
  expect(proposed.awaits.map((party) => party.name)).toContain('Test lead');
  expect(proposed.performer.name).toBe('Test engineer');
  await a.developer.call(moves.agree, { id: p1, saw: 7 });
  expect((await a.developer.call(showPromise, { id: p1 })).performer.name).toBe('Test engineer');
  const refused = await a.lead.raw(moves.refuse, { id: p1, saw: 8 });
  expect(refused.statusCode).toBe(200);
  const still = await a.developer.call(showPromise, { id: p1 });
  expect(still).toMatchObject({ state: 'promised', performer: { name: 'Test engineer' }, proposal: null });
  expect(await a.lead.refusal(showPromise, { id: p1 })).toBe('not-found');
});

test('A15: done is the customer’s word, and nobody else’s', async () => {
  await a.engineer.call(moves.report, { id: p1, saw: 9 });
  const notYet = await a.developer.call(moves['not-yet'], { id: p1, saw: 10, words: 'Negative amounts' });
  expect(notYet.state).toBe('promised');
  await a.engineer.call(moves.report, { id: p1, saw: 11 });
  expect(await a.engineer.refusal(moves['declare-satisfied'], { id: p1, saw: 12 })).toBe(
    'promise.not-your-move',
  );
  for (const stranger of [...strangers(), a.leader, a.lead])
    expect(await stranger.refusal(moves['declare-satisfied'], { id: p1, saw: 12 })).toBe('not-found');
  const done = await a.developer.call(moves['declare-satisfied'], { id: p1, saw: 12 });
  expect(done.state).toBe('satisfied');
  const history = (await a.developer.call(showPromise, { id: p1 })).thread.map((line) => line.did);
  expect(
    history.filter((did) => did === 'report' || did === 'not-yet' || did === 'declare-satisfied'),
  ).toEqual(['report', 'not-yet', 'report', 'declare-satisfied']);
});

test('nobody’s page carries a figure about what was asked, kept or declined in this week', async () => {
  for (const who of [a.developer, a.engineer, a.lead]) {
    const page = await a.leader.call(readPerson, { id: who.id });
    const { hours: _hours, version: _version, guide: _guide, ...rest } = page;
    expect(JSON.stringify(rest)).not.toMatch(/:\s*\d+[,}]/);
  }
});
