import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import type { Card } from '#platform/card.ts';
import { one } from '#platform/defined.ts';
import { moves, requestPromise, type PromiseView } from './contract.ts';
import { workingDaysBefore } from './promise-card.ts';
import { promiseCards } from './today.ts';

let w: Workplace;
let developer: Actor;
let tester: Actor;
beforeAll(async () => {
  w = await Workplace.open();
});
beforeEach(async () => {
  w.clock.set(tuesday);
  developer = await w.person('Developer');
  tester = await w.person('Test engineer');
});
afterAll(() => w.close());

const request = (dueOn: string | null = '2054-12-04', performer = tester.id): Promise<PromiseView> =>
  developer.call(requestPromise, { performer, what: 'Log access', doneLooksLike: 'I can read it', dueOn });
const cardsOf = (actor: Actor): Promise<Card[]> => cardsFrom(w, [promiseCards], actor);

async function promised(dueOn: string | null = '2054-12-04'): Promise<PromiseView> {
  const { id } = await request(dueOn);
  return tester.call(moves.promise, { id, saw: 1 });
}

test('T1: a request is a card for whoever is awaited, inside their hours, twice at most, and gone with an answer', async () => {
  w.clock.set('2054-11-24T18:10:00Z');
  const { id } = await request();
  expect(await cardsOf(developer)).toEqual([]);
  expect(await cardsOf(tester)).toMatchObject([
    {
      kind: 'T1',
      band: 1,
      order: 1,
      subject: { kind: 'promise', id },
      about: { name: 'Developer' },
      words: 'Log access',
      answers: ['promise', 'counter', 'decline', 'ask', 'later'],
      saw: 1,
      quiet: { showings: 2, apart: 3, notBefore: '2054-11-25T08:00:00Z' },
    },
  ]);
  await tester.call(moves.decline, { id, saw: 1 });
  expect(await cardsOf(tester)).toEqual([]);
});

test('T1: a question, a counter-offer, new terms and what is missing wait for their own side', async () => {
  const { id } = await request();
  await tester.call(moves.ask, { id, saw: 1, words: 'Which?' });
  expect(await cardsOf(developer)).toMatchObject([{ kind: 'T1', why: { say: 'promise.question' } }]);
  await tester.call(moves.counter, { id, saw: 2, dueOn: null });
  expect(await cardsOf(developer)).toMatchObject([{ kind: 'T1', why: { say: 'promise.countered' } }]);
  await developer.call(moves.accept, { id, saw: 3 });
  await developer.call(moves.propose, { id, saw: 4, dueOn: '2054-12-05' });
  expect(await cardsOf(tester)).toMatchObject([{ kind: 'T1', answers: ['agree', 'refuse', 'later'] }]);
  await tester.call(moves.refuse, { id, saw: 5 });
  await tester.call(moves.report, { id, saw: 6 });
  await developer.call(moves['not-yet'], { id, saw: 7, words: 'one day' });
  expect(await cardsOf(tester)).toMatchObject([{ kind: 'T1', why: { say: 'promise.not-yet' } }]);
});

test('T2: near two working days before and on the day; past on the first and third working day after; else nothing', async () => {
  const { id } = await promised('2054-12-04'); // a Friday
  const days: Record<string, string> = {};
  for (let day = 1; day <= 30; day++) {
    w.clock.advance({ hours: 24 });
    const card = (await cardsOf(tester)).find(({ kind }) => kind === 'T2');
    if (card) days[w.clock.read().toString().slice(0, 10)] = `${card.id} ${card.answers.join()}`;
  }
  expect(days).toEqual({
    '2054-12-02': `promise.near:${id}:2054-12-04 report,still-fine,say-early,renege`,
    '2054-12-04': `promise.near:${id}:2054-12-04 report,still-fine,say-early,renege`,
    '2054-12-07': `promise.past:${id}:2054-12-04 report,propose,renege`,
    '2054-12-09': `promise.past:${id}:2054-12-04 report,propose,renege`,
  });
  expect(await cardsOf(developer)).toEqual([]);
});

test('T3: somebody says it is done, and asks only whether it is', async () => {
  const { id } = await promised();
  await tester.call(moves.report, { id, saw: 2 });
  expect(await cardsOf(developer)).toMatchObject([
    {
      kind: 'T3',
      order: 3,
      answers: ['declare-satisfied', 'not-yet', 'later'],
      quiet: { showings: 2, apart: 3 },
    },
  ]);
  expect(await cardsOf(tester)).toEqual([]);
});

test('T6: the other side is told once of a yes, a no, a risk and an end; for a week, and never the mover', async () => {
  const { id } = await promised(null);
  expect(await cardsOf(developer)).toMatchObject([{ kind: 'T6', why: { say: 'promise.told.promise' } }]);
  await tester.call(moves['say-early'], { id, saw: 2, words: 'rig down' });
  expect(await cardsOf(developer)).toMatchObject([{ kind: 'T6', words: 'rig down', quiet: { showings: 1 } }]);
  await developer.call(moves.release, { id, saw: 3 });
  expect(await cardsOf(developer)).toEqual([]);
  expect(await cardsOf(tester)).toMatchObject([{ kind: 'T6', why: { say: 'promise.told.release' } }]);
  w.clock.advance({ hours: 24 * 8 });
  expect(await cardsOf(tester)).toEqual([]);
});

test('a team: every member is asked until one says yes; then only the steward hears of it', async () => {
  const team = await w.team('Payments');
  const members = await Promise.all(['A', 'B', 'C'].map((name) => w.person(name, { teams: [team] })));
  const { id } = await request('2054-11-26', team);
  for (const member of members) expect(await cardsOf(member)).toHaveLength(1);
  await one(members).call(moves.promise, { id, saw: 1 });
  for (const member of members) expect((await cardsOf(member)).length).toBe(member === members[0] ? 1 : 0);
});

test('working days are counted back over weekends and time away', () => {
  const days = { timeZone: 'Europe/Berlin', hours: [], away: [{ from: '2054-12-03', until: '2054-12-03' }] };
  expect(workingDaysBefore('2054-12-07', 2, days)).toBe('2054-12-02');
});

test('what done looks like ends before the day begins, whether or not somebody wrote its full stop', async () => {
  for (const doneLooksLike of ['I can read it', '“It opens.”'])
    await developer.call(requestPromise, { performer: tester.id, what: 'Logs', doneLooksLike, dueOn: null });
  const done = (await cardsOf(tester)).map(({ more }) => more?.with?.['done']);
  expect(done.toSorted()).toEqual(['I can read it.', '“It opens.”']);
});
