/** Story B, step D9 (model 12): the depot is dark, those affected hear of it, and one step makes it an ask. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defined } from '#platform/defined.ts';
import { postAsk, readAsk } from '#features/asks/contract.ts';
import * as headsUps from '#features/heads-ups/contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { openWithMe, readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { allSeenBy } from './cast.ts';
import { agreeOnDelays, becomePartners, gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
/** Somebody in another department to whom Dispatch has given its word. */
let buyer: Actor;
beforeAll(async () => {
  b = await gatherB();
  buyer = await b.w.person('Buyer', { teams: [await b.w.team('Purchasing')] });
});
afterAll(() => b.w.close());

const promised = async (customer: Actor, what: string) => {
  const asked = { performer: b.dispatch, what, doneLooksLike: 'It is there', dueOn: null };
  const { id } = await customer.call(requestPromise, asked);
  await b.planner.call(moves.promise, { id, saw: 1 });
};

test('D9: a challenge is told to whom it affects, they answer, and it becomes an ask', async () => {
  const { operations, dispatch, care, shiftLead: lead, careLead, careAgent: agent, director, outsider } = b;
  const agreed = await agreeOnDelays(b, await becomePartners(b));
  await promised(buyer, 'The pallets on Friday');
  const { items } = await lead.call(headsUps.proposeAudience, { as: dispatch });
  expect(new Set(items.map(({ party }) => party.name))).toEqual(new Set(['Buyer', 'Customer Care']));
  const reasons = defined(items.find(({ party }) => party.id === care)).because;
  expect(reasons).toContainEqual(expect.objectContaining({ kind: 'expectation', id: agreed }));
  const news = {
    kind: 'challenge' as const,
    what: 'The depot has no power',
    from: '2054-11-24',
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
    const shown = cards.flatMap((card) => [card].concat(card.also as typeof cards));
    expect(shown).toContainEqual(expect.objectContaining({ kind: 'T6', words: news.what }));
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
    direction: 'need',
    what: 'Two people on phones until six',
    why: news.what,
    kind: 'time',
    size: 'more',
    neededToday: true,
    circle: [operations],
  });
  const read = await director.raw(readAsk, { id: ask.id });
  expect(read.statusCode).toBe(200);
  expect(read.body).not.toContain(sent.id);
  expect(await director.refusal(headsUps.readHeadsUp, { id: sent.id })).toBe('not-found');
});

const look = () =>
  allSeenBy({ readers: [b.outsider, b.admin, b.director], ids: [b.dispatch, b.care], words: ['ramp'] });
test('a stranger, an admin and the manager above see what they would see without it', async () => {
  const { careLead, careAgent: agent, shiftLead: lead, dispatch, care } = b;
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
  await lead.call(headsUps.moves.over, { ...seen, words: 'Done' });
  expect(await look()).toEqual(before);
  expect((await agent.call(openWithMe, {})).items.map(({ subject }) => subject.id)).not.toContain(sent.id);
});
