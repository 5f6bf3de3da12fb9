/** Story B, step D9 (model 12): the depot is dark, those affected hear of it, and one step makes it an ask. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postAsk, readAsk } from '#features/asks/contract.ts';
import * as headsUps from '#features/heads-ups/contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { openWithMe, readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { allSeenBy } from './cast.ts';

let w: Workplace;
let operations: string;
let dispatch: string;
let care: string;
let lead: Actor;
let planner: Actor;
let careLead: Actor;
let agent: Actor;
let buyer: Actor;
let director: Actor;
let outsider: Actor;

beforeAll(async () => {
  w = await Workplace.open();
  operations = await w.team('Operations');
  dispatch = await w.team('Dispatch', operations);
  care = await w.team('Customer Care', operations);
  const sales = await w.team('Sales');
  director = await w.person('Operations director', { teams: [operations], leads: operations });
  lead = await w.person('Dispatch shift lead', { teams: [dispatch], leads: dispatch });
  planner = await w.person('Dispatch planner', { teams: [dispatch] });
  careLead = await w.person('Care lead', { teams: [care], leads: care });
  agent = await w.person('Care agent', { teams: [care] });
  buyer = await w.person('Buyer', { teams: [sales] });
  outsider = await w.person('Outsider', { teams: [sales], admin: true });
  for (let count = 0; count < 3; count++)
    await w.person('Colleague', { teams: [count < 2 ? dispatch : care] });
});
afterAll(() => w.close());

const promised = async (customer: Actor, as: string | undefined, what: string) => {
  const asked = { performer: dispatch, what, doneLooksLike: 'It is there', dueOn: null };
  const { id } = await customer.call(requestPromise, { ...asked, ...(as ? { customer: as } : {}) });
  await planner.call(moves.promise, { id, saw: 1 });
};

test('D9: a challenge is told to whom it affects, they answer, and it becomes an ask', async () => {
  await promised(agent, care, 'An hourly digest');
  await promised(buyer, undefined, 'The pallets on Friday');
  const { items } = await lead.call(headsUps.proposeAudience, { as: dispatch });
  expect(items.map(({ party, because }) => [party.name, because.map(({ words }) => words)])).toEqual([
    ['Buyer', ['The pallets on Friday']],
    ['Customer Care', ['An hourly digest']],
  ]);
  const news = {
    ...{ kind: 'challenge' as const, what: 'The depot has no power', from: '2054-11-24' },
    means: 'No hourly digest until it is back. Call us for a single parcel.',
  };
  const told = items.map(({ party }) => party.id);
  const blame = `${news.means} @[Outsider](${outsider.id}) pulled the plug`;
  expect(await lead.refusal(headsUps.sendHeadsUp, { ...news, means: blame, for: dispatch, told })).toBe(
    'people.names-someone-absent',
  );
  const sent = await lead.call(headsUps.sendHeadsUp, { ...news, for: dispatch, told });
  for (const reader of [careLead, agent, buyer]) {
    const { cards } = await reader.call(readToday, {});
    expect(cards.map(({ kind, words }) => [kind, words])).toEqual([['T6', news.what]]);
  }
  const seen = { id: sent.id, saw: sent.version };
  await agent.call(headsUps.answerHeadsUp, { ...seen, answer: 'affects-us' });
  await buyer.call(headsUps.answerHeadsUp, { ...seen, answer: 'got-it' });
  const answered = await lead.call(headsUps.readHeadsUp, { id: sent.id });
  expect(answered.told.map(({ party, answer }) => [party.name, answer])).toEqual(
    expect.arrayContaining([
      ['Customer Care', 'affects-us'],
      ['Buyer', 'got-it'],
    ]),
  );
  const ask = await lead.call(postAsk, {
    ...{ direction: 'need', what: 'Two people on phones until six', why: news.what, kind: 'time' },
    ...{ size: 'more', neededToday: true, circle: [operations] },
  });
  const read = await director.raw(readAsk, { id: ask.id });
  expect(read.statusCode).toBe(200);
  expect(read.body).not.toContain(sent.id);
  expect(await director.refusal(headsUps.readHeadsUp, { id: sent.id })).toBe('not-found');
});

const look = () => allSeenBy({ readers: [outsider, director], ids: [], words: ['ramp'] });
test('a stranger, an admin and the manager above see what they would see without it', async () => {
  const before = await look();
  const told = {
    kind: 'change' as const,
    what: 'The ramp moves',
    means: 'Come in by the river',
    told: [care],
  };
  const sent = await lead.call(headsUps.sendHeadsUp, { ...told, for: dispatch });
  const seen = { id: sent.id, saw: 1 };
  await agent.call(headsUps.askAboutHeadsUp, { ...seen, words: 'Which ramp?' });
  await careLead.call(headsUps.answerHeadsUp, { ...seen, answer: 'got-it' });
  expect(await look()).toEqual(before);
  await lead.call(headsUps.sayItIsOver, { ...seen, words: 'Done' });
  expect(await look()).toEqual(before);
  expect((await agent.call(openWithMe, {})).items.map(({ subject }) => subject.id)).not.toContain(sent.id);
});
