/** Story C of the model, its variations: a repair that is set aside in the middle, and three invitations that came to nothing (F17, F16). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import * as talk from '#features/conversations/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherC, type CastC } from './cast-c.ts';
import { allSeenBy } from './cast.ts';

let c: CastC;
beforeAll(async () => {
  c = await gatherC();
});
afterAll(() => c.w.close());

const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
const budget = [
  { part: 'happened' as const, words: 'We met twice and the number changed in between' },
  { part: 'effect' as const, words: 'I planned for weeks on the first number' },
  { part: 'matters' as const, words: 'To know early' },
  { part: 'hope' as const, words: 'That we settle it in one talk' },
];

test('F17: what is set aside is hidden at once and destroyed after thirty days, without a reason', async () => {
  const { ids } = await c.marketing.call(talk.prepareConversation, {
    form: 'repair',
    with: [c.partner.id],
    topic: 'The launch',
    parts: budget,
    invite: true,
  });
  const id = one(ids);
  await c.partner.call(talk.moves.accept, await saw(c.partner, id));
  const look = () => allSeenBy({ readers: [c.head, c.admin, c.outsider], ids: [c.partner.id] });
  const before = await look();
  await c.partner.call(talk.moves['set-aside'], await saw(c.partner, id));
  for (const who of [c.partner, c.marketing])
    expect(await see(who, id)).toMatchObject({ state: 'set-aside', entries: [] });
  expect(await look()).toEqual(before);
  c.w.clock.set('2054-12-25T09:00:00Z');
  await c.w.runJobs();
  const { rows } = await c.w.database.owner.query(
    'select from conversation_entry where conversation_id = $1',
    [id],
  );
  expect(rows).toEqual([]);
  expect(await c.partner.refusal(talk.copyConversation, { id })).toBe('conversation.text-is-gone');
});

test('F16: after three tries in a year other ways are shown, and no mark is on anybody', async () => {
  const other = await c.w.person('Another colleague', { teams: [c.sales] });
  const invite = {
    form: 'repair' as const,
    with: [other.id],
    topic: 'The handover',
    parts: budget,
    invite: true,
  };
  for (const day of ['2055-03-01', '2055-03-20', '2055-04-10']) {
    c.w.clock.set(`${day}T09:00:00Z`);
    const { ids } = await c.marketing.call(talk.prepareConversation, invite);
    await other.call(talk.moves.decline, await saw(other, one(ids)));
  }
  c.w.clock.set('2055-05-10T09:00:00Z');
  const look = () =>
    allSeenBy({ readers: [c.marketing, c.head, c.admin, c.outsider], ids: [other.id, c.marketing.id] });
  const before = await look();
  const refused = await c.marketing.raw(talk.prepareConversation, invite);
  expect(refused.json()).toMatchObject({
    code: 'conversation.tried-enough',
    title: expect.stringContaining('You tried'),
  });
  expect(await look()).toEqual(before);
});
