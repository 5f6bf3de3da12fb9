/** Story A of the model, its last steps: two teams look back together, and one promises something of its own (A19, A20). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import * as talk from '#features/conversations/contract.ts';
import { listPromises, moves, showPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { allSeenBy, gather, type Cast } from './cast.ts';

let a: Cast;
let id: string;
/** Everybody of Payments and Test whose story this is; the other members are invited too, and do not answer. */
const inIt = () => [a.developer, a.leader, a.lead, a.engineer];
const strangers = () => [a.outsider, a.admin, a.manager, a.analyst];
beforeAll(async () => {
  a = await gather();
});
afterAll(() => a.w.close());

const see = (who: Actor) => who.call(talk.readConversation, { id });
const saw = async (who: Actor) => ({ id, saw: (await see(who)).version });
const answered = async (who: Actor, words: string) =>
  who.call(talk.moves.answer, { ...(await saw(who)), answers: [{ part: 'hindered', words }] });

test('A19: after the release both teams are asked to look back; nobody outside can tell', async () => {
  const look = { readers: strangers(), ids: [a.payments, a.testers], words: ['release'] };
  const before = await allSeenBy(look);
  const { ids } = await a.leader.call(talk.prepareConversation, {
    form: 'review',
    with: [a.payments, a.testers],
    topic: 'The release',
    by: '2054-11-27',
    invite: true,
  });
  id = one(ids);
  await a.w.runJobs();
  for (const who of [a.developer, a.lead, a.engineer]) {
    const { cards } = await who.call(readToday, {});
    expect(cards).toMatchObject([{ kind: 'T4', words: 'The release' }]);
    await who.call(talk.moves.accept, await saw(who));
  }
  expect(await see(a.engineer)).toMatchObject({ state: 'open', stage: 'gathering' });
  expect(await allSeenBy(look)).toEqual(before);
  for (const who of strangers()) expect(await who.refusal(talk.readConversation, { id })).toBe('not-found');
});

test('A19: an answer that names the tester as the cause is refused, and nothing of it is kept', async () => {
  const words = `@[Test engineer](${a.engineer.id}) found it too late`;
  const answers = [{ part: 'hindered' as const, words }];
  expect(await a.developer.refusal(talk.moves.answer, { ...(await saw(a.developer)), answers })).toBe(
    'conversation.names-a-cause',
  );
  expect((await see(a.developer)).mine.answered).toBe(false);
});

test('A19: gathered unseen, shown to all together on the day', async () => {
  for (const [number, who] of inIt().entries()) await answered(who, `The rounding came late, ${number}`);
  expect((await see(a.lead)).entries.map(({ words }) => words)).toEqual(['The rounding came late, 2']);
  a.w.clock.set('2054-11-27T09:00:00Z');
  await a.w.runJobs();
  for (const who of inIt()) {
    const seen = await see(who);
    expect(seen.stage).toBe('reading');
    expect(seen.entries).toHaveLength(4);
  }
});

let checklist: string;
test('A19: Payments promises a checklist, and Developer stands for it; the review is agreed', async () => {
  const promise = {
    what: 'A checklist for rounding',
    doneLooksLike: 'It hangs at the rig',
    dueOn: '2054-12-07',
  };
  const foreign = { ...promise, as: a.testers, to: a.payments };
  expect(await a.developer.refusal(talk.moves.promise, { ...(await saw(a.developer)), ...foreign })).toBe(
    'conversation.not-your-move',
  );
  await a.developer.call(talk.moves.promise, {
    ...(await saw(a.developer)),
    ...promise,
    as: a.payments,
    to: a.testers,
  });
  const [made] = (await a.lead.call(listPromises, { with: a.payments })).items;
  checklist = made!.id;
  expect(await a.lead.call(showPromise, { id: checklist })).toMatchObject({
    state: 'promised',
    performer: { kind: 'team', name: 'Payments' },
    customer: { kind: 'team', name: 'Test' },
    steward: { name: 'Developer' },
    serves: null,
  });
  // each agrees for themselves: it is agreed with the last of them
  for (const who of inIt()) {
    expect((await see(a.lead)).stage).toBe('reading');
    await who.call(talk.moves.agree, await saw(who));
  }
  expect((await see(a.lead)).stage).toBe('agreed');
});

test('A20: a week later Payments cannot keep it, owns that, and offers to make it right', async () => {
  a.w.clock.set('2054-12-04T09:00:00Z');
  const { version } = await a.leader.call(showPromise, { id: checklist });
  const reneged = await a.leader.call(moves.renege, {
    id: checklist,
    saw: version,
    words: 'We cannot keep this; we own it.',
    makeRight: { what: 'A shorter checklist', doneLooksLike: 'It hangs at the rig', dueOn: '2054-12-11' },
  });
  expect(reneged).toMatchObject({ state: 'reneged', performer: { kind: 'team', name: 'Payments' } });
  expect(await a.lead.call(showPromise, { id: reneged.makeRight! })).toMatchObject({
    state: 'offered',
    performer: { name: 'Payments' },
    customer: { name: 'Test' },
  });
});
