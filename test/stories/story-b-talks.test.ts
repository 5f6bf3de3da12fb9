/** Story B of the model, its talks: two leads catch up (D3), and two departments look back before they reword a line (D11). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import * as talk from '#features/conversations/contract.ts';
import { expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import { addLine, readGuide } from '#features/people/guide/guide-contract.ts';
import type { Actor } from '#test/actor.ts';
import { agreeOnDelays, becomePartners, gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
let delays: string;
beforeAll(async () => {
  b = await gatherB();
  delays = await agreeOnDelays(b, await becomePartners(b));
});
afterAll(() => b.w.close());

const strangers = () => [b.director, b.outsider, b.admin];

test('D3: two leads meet; what matters to one becomes a line of their guide, which nobody else can write', async () => {
  // what one would like stands beside the talk, as far as they said so themselves
  const want = { topic: 'want', words: 'A night without angry calls', who: 'everyone' } as const;
  await b.careLead.call(addLine, { ...want, party: b.careLead.id });
  const beside = await b.shiftLead.call(readGuide, { party: b.careLead.id });
  expect(beside.lines).toMatchObject([{ topic: 'want', words: want.words }]);
  const { ids } = await b.careLead.call(talk.prepareConversation, {
    form: 'catch-up',
    with: [b.shiftLead.id],
    topic: 'Some time, no agenda',
    invite: true,
  });
  const saw = async (who: Actor) => ({
    id: one(ids),
    saw: (await who.call(talk.readConversation, { id: one(ids) })).version,
  });
  await b.shiftLead.call(talk.moves.accept, await saw(b.shiftLead));
  const at = '2054-11-25T12:30';
  await b.shiftLead.call(talk.moves['propose-talk'], {
    ...(await saw(b.shiftLead)),
    at,
    place: 'At the river',
  });
  const open = await b.careLead.call(talk.readConversation, { id: one(ids) });
  expect(open).toMatchObject({ state: 'open', talk: { place: 'At the river' }, circle: { people: 2 } });
  for (const who of [b.careAgent, b.planner, ...strangers()])
    expect(await who.refusal(talk.readConversation, { id: one(ids) })).toBe('not-found');
  // what was said there stays there; a guide is its owner's to write
  const line = { topic: 'frustration', words: 'Route changes keep me up', who: 'my-partners' } as const;
  expect(await b.careLead.refusal(addLine, { ...line, party: b.shiftLead.id })).toBe('not-found');
  await b.shiftLead.call(addLine, { ...line, party: b.shiftLead.id });
  const { lines } = await b.careLead.call(readGuide, { party: b.shiftLead.id });
  expect(lines.map(({ words }) => words)).toEqual([line.words]);
  await b.careLead.call(talk.moves.close, await saw(b.careLead));
  const met = await b.shiftLead.call(talk.readConversation, { id: one(ids) });
  expect(met).toMatchObject({ state: 'closed', topic: null, entries: [], talk: null });
});

test('D11: after the miss both departments look back without a culprit, and see what the line should say', async () => {
  const { ids } = await b.careLead.call(talk.prepareConversation, {
    form: 'review',
    with: [b.care, b.dispatch],
    topic: 'The dark depot',
    by: '2054-11-25',
    invite: true,
  });
  const saw = async (who: Actor) => ({
    id: one(ids),
    saw: (await who.call(talk.readConversation, { id: one(ids) })).version,
  });
  for (const who of [b.careAgent, b.shiftLead, b.planner]) await who.call(talk.moves.accept, await saw(who));
  const blame = [{ part: 'hindered' as const, words: `@[Dispatch planner](${b.planner.id}) forgot` }];
  expect(await b.careAgent.refusal(talk.moves.answer, { ...(await saw(b.careAgent)), answers: blame })).toBe(
    'conversation.names-a-cause',
  );
  for (const who of [b.careLead, b.careAgent, b.shiftLead, b.planner])
    await who.call(talk.moves.answer, {
      ...(await saw(who)),
      answers: [{ part: 'try', words: 'A text message when systems are down' }],
    });
  await b.w.runJobs();
  expect((await b.careLead.call(talk.readConversation, { id: one(ids) })).entries).toHaveLength(1);
  b.w.clock.set('2054-11-25T09:00:00Z');
  await b.w.runJobs();
  const shown = await b.planner.call(talk.readConversation, { id: one(ids) });
  expect(shown).toMatchObject({ stage: 'reading' });
  expect(shown.entries).toHaveLength(4);
  await b.shiftLead.call(talk.moves.promise, {
    ...(await saw(b.shiftLead)),
    what: 'Propose the new wording',
    doneLooksLike: 'It is in the charter',
    dueOn: null,
    to: b.careLead.id,
  });
  for (const who of [b.careLead, b.shiftLead, b.planner]) await who.call(talk.moves.agree, await saw(who));
  const agreed = await b.careAgent.call(talk.moves.agree, await saw(b.careAgent));
  expect(agreed.stage).toBe('agreed');
});

test('D11: the line is reworded by both sides’ yes, and the old wording holds until then', async () => {
  const line = (who: Actor) => who.call(readExpectation, { id: delays });
  const text = 'A text message when systems are down, an hourly digest otherwise';
  const proposed = await b.shiftLead.call(expectationMoves['propose-wording'], {
    id: delays,
    saw: (await line(b.shiftLead)).version,
    text,
    goodLooksLike: 'We know before customers call',
  });
  const back = await b.careAgent.call(expectationMoves.reflect, {
    id: delays,
    saw: proposed.version,
    words: 'When nothing works you send a text message',
  });
  const heard = await b.shiftLead.call(expectationMoves.confirm, { id: delays, saw: back.version });
  expect((await line(b.careLead)).inForce!.text).toContain('within 30 minutes');
  const agreed = await b.careLead.call(expectationMoves['agree-wording'], { id: delays, saw: heard.version });
  expect(agreed.inForce!.text).toBe(text);
});
