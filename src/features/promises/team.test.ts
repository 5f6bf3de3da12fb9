import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nth, one } from '#platform/defined.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import {
  listPromises,
  moves,
  offerPromise,
  requestPromise,
  showPromise,
  type PromiseView,
} from './contract.ts';

let w: Workplace;
let payments: string;
let testTeam: string;
let pair: string;
let developer: Actor;
let leader: Actor;
let tester: Actor;
let lead: Actor;
let analyst: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  payments = await w.team('Payments');
  testTeam = await w.team('Test');
  pair = await w.team('Pair');
  developer = await w.person('Developer', { teams: [payments] });
  leader = await w.person('Payments leader', { teams: [payments], leads: payments });
  await w.person('Second developer', { teams: [payments] });
  tester = await w.person('Test engineer', { teams: [testTeam] });
  lead = await w.person('Test lead', { teams: [testTeam, pair] });
  await w.person('Third tester', { teams: [testTeam] });
  analyst = await w.person('Data analyst', { teams: [pair] });
});
afterAll(() => w.close());

const checklist = { what: 'A rounding checklist', doneLooksLike: 'It hangs at the rig', dueOn: '2054-12-01' };
const fromTeam = (): Promise<PromiseView> =>
  tester.call(requestPromise, { customer: testTeam, performer: payments, ...checklist });

describe('teams', () => {
  test('any member may say yes for a team and becomes its steward; then any member may report (S1-19)', async () => {
    const { id } = await fromTeam();
    expect(await leader.call(showPromise, { id })).toMatchObject({ turn: 'mine', steward: null });
    const promised = await developer.call(moves.promise, { id, saw: 1 });
    expect(promised).toMatchObject({
      steward: { name: 'Developer' },
      customerSteward: { name: 'Test engineer' },
    });
    expect(promised.whoCanSee?.parties.map((party) => party.name).toSorted()).toEqual(['Payments', 'Test']);
    expect(await leader.call(moves.report, { id, saw: 2 })).toMatchObject({ state: 'reported' });
    expect(await lead.call(moves['declare-satisfied'], { id, saw: 3 })).toMatchObject({ state: 'satisfied' });
    const { thread } = await tester.call(showPromise, { id });
    expect(thread.map((line) => line.forTeam)).toEqual(['Test', 'Payments', 'Payments', 'Test']);
    expect(await analyst.refusal(showPromise, { id })).toBe('not-found');
  });

  test('a team of fewer than three is asked as its people', async () => {
    const input = { performer: pair, ...checklist };
    expect(await developer.refusal(requestPromise, input)).toBe('promise.team-too-small');
    expect(await lead.refusal(offerPromise, { performer: pair, customer: developer.id, ...checklist })).toBe(
      'promise.team-too-small',
    );
  });

  test('nobody speaks for a team they do not belong to', async () => {
    const input = { customer: payments, performer: developer.id, ...checklist };
    expect(await tester.refusal(requestPromise, input)).toBe('promise.not-yours-to-speak-for');
  });

  test("a team's miss is the team's: no person is named, and a make-right is the team's too (A20)", async () => {
    const { id } = await fromTeam();
    await developer.call(moves.promise, { id, saw: 1 });
    const words = 'We cannot keep this and own it.';
    const makeRight = { ...checklist, what: 'A shorter checklist' };
    const named = `@[Payments leader](${leader.id}) was away`;
    expect(await developer.refusal(moves.renege, { id, saw: 2, words: named })).toBe('promise.names-others');
    const reneged = await leader.call(moves.renege, { id, saw: 2, words, makeRight });
    expect(reneged).toMatchObject({ state: 'reneged', performer: { name: 'Payments' } });
    const offered = await tester.call(showPromise, { id: reneged.makeRight! });
    expect(offered).toMatchObject({
      state: 'offered',
      performer: { name: 'Payments' },
      customer: { name: 'Test' },
    });
  });

  test('what one was personally party to stays readable after one leaves the team; what one may do does not', async () => {
    const guest = await w.person('Guest', { teams: [payments] });
    const { id } = await fromTeam();
    await guest.call(moves.promise, { id, saw: 1 });
    await w.database.owner.query('delete from membership where person_id = $1', [guest.id]);
    expect(await guest.call(showPromise, { id })).toMatchObject({ state: 'promised', can: [], mySide: null });
    expect(await guest.refusal(moves.report, { id, saw: 2 })).toBe('not-found');
  });
});

async function promised(): Promise<PromiseView> {
  const { id } = await developer.call(requestPromise, { performer: tester.id, ...checklist });
  return tester.call(moves.promise, { id, saw: 1 });
}
const handOver = (id: string, newPerformer: string) =>
  tester.call(moves.propose, { id, saw: 2, newPerformer });

describe('handing over', () => {
  test('it is never somebody’s promise without their yes (A14)', async () => {
    const { id } = await promised();
    const proposed = await handOver(id, lead.id);
    expect(proposed.awaits.map((party) => party.name)).toEqual(['Developer', 'Test lead']);
    expect(await lead.call(showPromise, { id })).toMatchObject({
      turn: 'mine',
      mySide: 'newPerformer',
      can: ['agree', 'refuse'],
      performer: { name: 'Test engineer' },
    });
    await developer.call(moves.agree, { id, saw: 3 });
    expect(await lead.call(moves.refuse, { id, saw: 4, words: 'not this week' })).toMatchObject({
      proposal: null,
    });
    expect(await lead.refusal(showPromise, { id })).toBe('not-found');
    expect((await developer.call(readToday, {})).cards.find((card) => card.subject?.id === id)?.why.say).toBe(
      'promise.told.not-taken-on',
    );
    const stays = await tester.call(showPromise, { id });
    expect(stays).toMatchObject({ performer: { name: 'Test engineer' }, turn: 'nobody', version: 5 });
    expect(stays.whoCanSee?.people).toBe(2);
    expect(stays.thread.at(-1)).toMatchObject({
      did: 'not-taken-on',
      words: 'not this week',
      mover: { name: 'Test lead' },
    });
  });

  test('with the last yes it is theirs, without the words that went before', async () => {
    const { id } = await promised();
    await tester.call(moves['say-early'], { id, saw: 2, words: 'between us, the rig is down' });
    await tester.call(moves.propose, { id, saw: 3, newPerformer: lead.id, words: 'could you?' });
    await lead.call(moves.agree, { id, saw: 4 });
    const agreed = await developer.call(moves.agree, { id, saw: 5 });
    expect(agreed).toMatchObject({ performer: { name: 'Test lead' }, atRisk: null });
    const seen = await lead.call(showPromise, { id });
    expect(seen.thread.map((line) => line.did)).toEqual(['propose', 'agree', 'agree']);
    await lead.call(moves.report, { id, saw: 6 });
    const before = await tester.call(showPromise, { id });
    expect(before).toMatchObject({ can: [], state: 'promised', performer: { name: 'Test lead' } });
    expect(before.asItStoodAt).toBeDefined();
    // nobody else reads this copy
    expect(before.whoCanSee?.parties.map(({ name }) => name)).toEqual(['Test engineer']);
    expect(before.thread.map((line) => line.did)).toEqual(
      'request promise say-early propose agree agree'.split(' '),
    );
    expect(await tester.refusal(moves.report, { id, saw: 7 })).toBe('not-found');
  });

  test('to a team: the member who says yes is its steward', async () => {
    const { id } = await promised();
    await handOver(id, payments);
    await leader.call(moves.agree, { id, saw: 3 });
    const agreed = await developer.call(moves.agree, { id, saw: 4 });
    expect(agreed).toMatchObject({ performer: { name: 'Payments' }, steward: { name: 'Payments leader' } });
  });

  test('is refused to the customer, to a team that is too small, and to somebody who is not here', async () => {
    const { id } = await promised();
    const propose = (newPerformer: string) => tester.refusal(moves.propose, { id, saw: 2, newPerformer });
    expect(await propose(developer.id)).toBe('promise.same-party');
    expect(await propose(pair)).toBe('promise.team-too-small');
    expect(await propose('0198f3a0-0000-7000-8000-000000000000')).toBe('not-found');
  });
});

test('lists are told apart by whose turn it is, by party, and page by page', async () => {
  const other = await w.person('Other', { teams: [w.everyone] });
  const ids: string[] = [];
  for (let count = 0; count < 5; count++)
    ids.unshift((await other.call(requestPromise, { performer: analyst.id, ...checklist })).id);
  await analyst.call(moves.promise, { id: one(ids), saw: 1 });
  await analyst.call(moves.decline, { id: nth(ids, 1), saw: 1 });
  await analyst.call(moves.ask, { id: nth(ids, 2), saw: 1, words: 'Which one?' });
  const listed = async (turn: 'mine' | 'theirs' | 'nobody' | 'closed') =>
    (await analyst.call(listPromises, { view: turn })).items.map((item) => ids.indexOf(item.id));
  expect(await listed('mine')).toEqual([3, 4]);
  expect(await listed('theirs')).toEqual([2]);
  expect(await listed('nobody')).toEqual([0]);
  expect(await listed('closed')).toEqual([1]);
  const first = await other.call(listPromises, { limit: 3, with: analyst.id });
  expect(first.items.map((item) => item.id)).toEqual(ids.slice(0, 3));
  const second = await other.call(listPromises, { limit: 3, with: analyst.id, after: first.next! });
  expect(second.items.map((item) => item.id)).toEqual(ids.slice(3));
  expect(second.next).toBeUndefined();
  expect((await other.call(listPromises, { with: developer.id })).items).toEqual([]);
});
