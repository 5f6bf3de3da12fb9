import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { mute, setHours } from '#features/people/settings/me-contract.ts';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { feedbackParts, saw, see, threeWhoTalk, waitingFor } from '#test/scenarios/conversations.ts';
import * as talk from '../contract.ts';

const scenario = gatheredForEach(threeWhoTalk);

test('a draft is its opener’s alone; discarding it leaves nothing and destroys its key', async () => {
  const { w, ann, bob, give, outsider, rowsOf } = scenario();
  const id = await give({ invite: false });
  expect((await see(ann, id)).can).toEqual(['prepare', 'discard', 'invite']);
  for (const who of [bob, outsider])
    expect(await who.refusal(talk.readConversation, { id })).toBe('not-found');
  const reworded = { ...(await saw(ann, id)), with: [bob.id], topic: 'The window', parts: feedbackParts };
  await ann.call(talk.moves.prepare, reworded);
  expect(await see(ann, id)).toMatchObject({ topic: 'The window', version: 2 });
  expect((await see(ann, id)).entries).toHaveLength(5);
  await ann.call(talk.discardDraft, await saw(ann, id));
  expect(await ann.refusal(talk.readConversation, { id })).toBe('not-found');
  expect(await rowsOf('conversation_entry', id)).toBe(0);
  expect((await w.database.owner.query('select from sealed_key where made_by = $1', [ann.id])).rowCount).toBe(
    0,
  );
});

test('sent together with its draft or later: it reaches the other inside their hours (B02)', async () => {
  const { w, ann, bob, give } = scenario();
  await bob.call(setHours, { hours: [{ weekday: 6, from: '10:00', until: '11:00' }] });
  const reachesAt = async (id: string) =>
    one((await w.database.owner.query('select reaches_at from conversation where id = $1', [id])).rows)
      .reaches_at;
  const later = await give({ invite: false });
  await ann.call(talk.moves.invite, await saw(ann, later));
  const saturday = await reachesAt(later);
  expect(saturday?.getUTCDay()).toBe(6);
  await ann.call(talk.moves.withdraw, await saw(ann, later));
  expect(await reachesAt(await give())).toEqual(saturday);
});

test('not a word before the yes: neither in a reply nor in the database', async () => {
  const { ann, bob, entriesReadBy, give, outsider } = scenario();
  const id = await give();
  expect(await see(bob, id)).toMatchObject({ topic: 'The door', variant: null, entries: [] });
  expect([await entriesReadBy(ann, id), await entriesReadBy(bob, id)]).toEqual([5, 0]);
  await bob.call(talk.moves.accept, await saw(bob, id));
  expect([await entriesReadBy(bob, id), await entriesReadBy(outsider, id)]).toEqual([5, 0]);
});

test('a stranger is told "not found" at every door', async () => {
  const { give, outsider } = scenario();
  const id = await give();
  const doors = [
    talk.moves.accept,
    talk.moves.decline,
    talk.moves.withdraw,
    talk.moves['set-aside'],
    talk.moves.close,
    talk.moves.keep,
    talk.moves['let-go'],
  ];
  for (const door of doors) expect(await outsider.refusal(door, { id, saw: 2 })).toBe('not-found');
  for (const door of ['', '/copy', '/together'])
    expect((await outsider.get(`/api/conversations/${id}${door}`)).statusCode).toBe(404);
  for (const which of ['waiting', 'open', 'preparing', 'past'] as const)
    expect((await outsider.call(talk.listConversations, { view: which })).items).toEqual([]);
});

test('a yes names the version it saw; a stale one is refused, and a repeated one is answered twice', async () => {
  const { bob, give } = scenario();
  const id = await give();
  expect(await bob.refusal(talk.moves.accept, { id, saw: 2 })).toBe('conversation.stale');
  const yes = await saw(bob, id);
  const first = await bob.call(talk.moves.accept, yes, 'the very same key');
  expect(await bob.call(talk.moves.accept, yes, 'the very same key')).toEqual(first);
  expect(await bob.refusal(talk.moves.accept, await saw(bob, id))).toBe('conversation.not-your-move');
});

test('one of a kind at a time between two; for two people who are here', async () => {
  const { w, ann, bob, cleo, give } = scenario();
  await give();
  const again = { form: 'feedback' as const, topic: 'Again', parts: feedbackParts, invite: true };
  const refused = (more: { with: string[]; form?: 'feedback' | 'repair' }) =>
    ann.refusal(talk.prepareConversation, { ...again, ...more });
  expect(await refused({ with: [bob.id] })).toBe('conversation.already-open');
  expect(await refused({ with: [bob.id, cleo.id] })).toBe('conversation.for-two');
  expect(await refused({ with: [ann.id] })).toBe('conversation.with-whom');
  expect(await refused({ with: [w.everyone] })).toBe('conversation.people-only');
  expect(await refused({ with: [crypto.randomUUID()] })).toBe('conversation.nobody-by-that-id');
  expect(await refused({ with: [cleo.id], form: 'repair' })).toBe('conversation.not-yet-whole');
});

test('nobody absent is named, in any word of it', async () => {
  const { ann, bob, cleo, give } = scenario();
  const named = `As @[Cleo](${cleo.id}) says`;
  const parts = feedbackParts.map((one) => (one.part === 'saw' ? { ...one, words: named } : one));
  const input = { form: 'feedback' as const, with: [bob.id], topic: 'The door', parts };
  expect(await ann.refusal(talk.prepareConversation, input)).toBe('conversation.names-someone-absent');
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  expect(await bob.refusal(talk.moves.reflect, { ...(await saw(bob, id)), words: named })).toBe(
    'conversation.names-someone-absent',
  );
});

test('later is known to nobody; silence ends as "not now", and its words with it', async () => {
  const { w, ann, bob, give, rowsOf } = scenario();
  const id = await give();
  const before = await see(ann, id);
  expect(await bob.refusal(talk.moves.later, { ...(await saw(bob, id)), day: '2054-12-30' })).toBe(
    'conversation.day-ahead',
  );
  await bob.call(talk.moves.later, { ...(await saw(bob, id)), day: '2054-11-30' });
  expect((await see(bob, id)).mine.later).toBe('2054-11-30');
  expect(await see(ann, id)).toEqual(before);
  w.clock.advance({ hours: 24 * 20 });
  await w.runJobs();
  expect(await see(ann, id)).toMatchObject({ state: 'declined', entries: [], topic: null });
  expect(await rowsOf('conversation_entry', id)).toBe(0);
});

test('taken back before it is opened, its words are destroyed', async () => {
  const { ann, bob, give, rowsOf } = scenario();
  const id = await give();
  await ann.call(talk.moves.withdraw, await saw(ann, id));
  expect(await see(bob, id)).toMatchObject({ state: 'withdrawn', topic: null });
  expect(await rowsOf('conversation_entry', id)).toBe(0);
});

test('an invitation from somebody one has muted stays out of sight, and they never learn it', async () => {
  const { ann, bob, give } = scenario();
  await bob.call(mute, { kind: 'party', what: ann.id });
  const id = await give();
  expect(await waitingFor(bob)).toEqual([]);
  expect((await bob.call(readToday, {})).cards).toEqual([]);
  expect((await see(ann, id)).state).toBe('invited');
  const back = { form: 'feedback' as const, with: [ann.id], topic: 'Door', parts: feedbackParts };
  expect(await bob.refusal(talk.prepareConversation, back)).toBe('conversation.you-muted-them');
});

test('advice is asked of each separately; the same person is not asked twice at a time', async () => {
  const { ann, bob, cleo } = scenario();
  const ask = {
    form: 'advice' as const,
    topic: 'Doors',
    parts: [{ part: 'want' as const, words: 'Close them' }],
  };
  const nine = Array.from({ length: 9 }, () => crypto.randomUUID());
  expect(await ann.refusal(talk.prepareConversation, { ...ask, with: nine })).toBe('conversation.too-many');
  const { ids } = await ann.call(talk.prepareConversation, { ...ask, with: [bob.id, cleo.id], invite: true });
  expect(ids).toHaveLength(2);
  await bob.call(talk.moves.accept, await saw(bob, one(ids)));
  expect(
    await ann.refusal(talk.moves.suggest, { ...(await saw(ann, one(ids))), suggestions: ['Myself'] }),
  ).toBe('conversation.not-your-move');
  expect(await ann.refusal(talk.prepareConversation, { ...ask, with: [bob.id], invite: true })).toBe(
    'conversation.already-open',
  );
});
