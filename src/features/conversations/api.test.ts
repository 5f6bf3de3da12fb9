import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { exportMine } from '#features/people/search/search-contract.ts';
import { mute } from '#features/people/settings/me-contract.ts';
import { readToday } from '#features/today/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import { sql } from 'kysely';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as talk from './contract.ts';
import { chooseAnswer, deleteUnread, suggest } from './feedback/contract.ts';
import { confirmHeard, notQuite, reflect } from './repair/contract.ts';
import * as review from './review/contract.ts';

let w: Workplace;
let ann: Actor;
let bob: Actor;
let cleo: Actor;
let outsider: Actor;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());
beforeEach(async () => {
  [ann, bob, cleo, outsider] = [
    await w.person('Ann'),
    await w.person('Bob'),
    await w.person('Cleo'),
    await w.person('Outsider', { admin: true }),
  ];
});

const feedbackParts = [
  { part: 'situation' as const, words: 'On Monday' },
  { part: 'saw' as const, words: 'The door stood open' },
  { part: 'led-to' as const, words: 'It got cold' },
  { part: 'next-time' as const, words: 'Close it' },
  { part: 'wish' as const, words: 'Warm hands' },
];
const give = async (more: object = {}, by = ann, to = bob) => {
  const input = { form: 'feedback' as const, with: [to.id], topic: 'The door', parts: feedbackParts };
  return (await by.call(talk.prepareConversation, { ...input, invite: true, ...more })).ids[0]!;
};
const see = (who: Actor, id: string) => who.call(talk.readConversation, { id });
const saw = async (who: Actor, id: string) => ({ id, saw: (await see(who, id)).version });
const waitingFor = async (who: Actor) => (await who.call(talk.listConversations, { view: 'waiting' })).items;
const rowsOf = async (table: string, id: string) =>
  (await w.database.owner.query(`select from ${table} where conversation_id = $1`, [id])).rowCount;
/** What the database itself lets somebody read, whatever a page or a command forgets. */
const entriesReadBy = (who: Actor, id: string) =>
  reading(w.database.app, who.id, async (db) => {
    const { rows } = await sql`select from conversation_entry where conversation_id = ${id}::uuid`.execute(
      db,
    );
    return rows.length;
  });

test('a draft is its opener’s alone; discarding it leaves nothing and destroys its key', async () => {
  const id = await give({ invite: false });
  expect((await see(ann, id)).can).toEqual(['prepare', 'discard', 'invite']);
  for (const who of [bob, outsider])
    expect(await who.refusal(talk.readConversation, { id })).toBe('not-found');
  const reworded = { ...(await saw(ann, id)), with: [bob.id], topic: 'The window', parts: feedbackParts };
  await ann.call(talk.rewordDraft, reworded);
  expect(await see(ann, id)).toMatchObject({ topic: 'The window', version: 2 });
  expect((await see(ann, id)).entries).toHaveLength(5);
  await ann.call(talk.discardDraft, await saw(ann, id));
  expect(await ann.refusal(talk.readConversation, { id })).toBe('not-found');
  expect(await rowsOf('conversation_entry', id)).toBe(0);
  expect((await w.database.owner.query('select from sealed_key where made_by = $1', [ann.id])).rowCount).toBe(
    0,
  );
});

test('not a word before the yes: neither in a reply nor in the database', async () => {
  const id = await give();
  expect(await see(bob, id)).toMatchObject({ topic: 'The door', variant: null, entries: [] });
  expect([await entriesReadBy(ann, id), await entriesReadBy(bob, id)]).toEqual([5, 0]);
  await bob.call(talk.accept, await saw(bob, id));
  expect([await entriesReadBy(bob, id), await entriesReadBy(outsider, id)]).toEqual([5, 0]);
});

test('a stranger is told "not found" at every door', async () => {
  const id = await give();
  const doors = [
    talk.accept,
    talk.decline,
    talk.withdraw,
    talk.setAside,
    talk.close,
    talk.keepWords,
    talk.forgetFeedback,
  ];
  for (const door of doors) expect(await outsider.refusal(door, { id, saw: 2 })).toBe('not-found');
  for (const door of ['', '/copy', '/together'])
    expect((await outsider.get(`/api/conversations/${id}${door}`)).statusCode).toBe(404);
  for (const which of ['waiting', 'open', 'preparing', 'past'] as const)
    expect((await outsider.call(talk.listConversations, { view: which })).items).toEqual([]);
});

test('a yes names the version it saw; a stale one is refused, and a repeated one is answered twice', async () => {
  const id = await give();
  expect(await bob.refusal(talk.accept, { id, saw: 2 })).toBe('conversation.stale');
  const yes = await saw(bob, id);
  const first = await bob.call(talk.accept, yes, 'the very same key');
  expect(await bob.call(talk.accept, yes, 'the very same key')).toEqual(first);
  expect(await bob.refusal(talk.accept, await saw(bob, id))).toBe('conversation.not-your-move');
});

test('one of a kind at a time between two; for two people who are here', async () => {
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
  const named = `As @[Cleo](${cleo.id}) says`;
  const parts = feedbackParts.map((one) => (one.part === 'saw' ? { ...one, words: named } : one));
  const input = { form: 'feedback' as const, with: [bob.id], topic: 'The door', parts };
  expect(await ann.refusal(talk.prepareConversation, input)).toBe('conversation.names-someone-absent');
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  expect(await bob.refusal(reflect, { ...(await saw(bob, id)), words: named })).toBe(
    'conversation.names-someone-absent',
  );
});

test('later is known to nobody; silence ends as "not now", and its words with it', async () => {
  const id = await give();
  const before = await see(ann, id);
  expect(await bob.refusal(talk.answerLater, { ...(await saw(bob, id)), day: '2054-12-30' })).toBe(
    'conversation.day-ahead',
  );
  await bob.call(talk.answerLater, { ...(await saw(bob, id)), day: '2054-11-30' });
  expect((await see(bob, id)).mine.later).toBe('2054-11-30');
  expect(await see(ann, id)).toEqual(before);
  w.clock.advance({ hours: 24 * 20 });
  await w.runJobs();
  expect(await see(ann, id)).toMatchObject({ state: 'declined', entries: [], topic: null });
  expect(await rowsOf('conversation_entry', id)).toBe(0);
});

test('taken back before it is opened, its words are destroyed', async () => {
  const id = await give();
  await ann.call(talk.withdraw, await saw(ann, id));
  expect(await see(bob, id)).toMatchObject({ state: 'withdrawn', topic: null });
  expect(await rowsOf('conversation_entry', id)).toBe(0);
});

test('feedback left unanswered is destroyed; to the giver it is "not now"', async () => {
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  await bob.call(deleteUnread, await saw(bob, id));
  expect(await see(ann, id)).toMatchObject({ state: 'declined', entries: [] });
  const again = {
    form: 'feedback' as const,
    with: [bob.id],
    topic: 'Door',
    parts: feedbackParts,
    invite: true,
  };
  expect(await ann.refusal(talk.prepareConversation, again)).toBe('conversation.give-it-time');
});

test('heard, thanked, closed; the recipient may let its words go for good', async () => {
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  expect(await ann.refusal(reflect, { ...(await saw(ann, id)), words: 'Me?' })).toBe(
    'conversation.not-your-move',
  );
  await bob.call(reflect, { ...(await saw(bob, id)), words: 'You were cold' });
  await ann.call(notQuite, { ...(await saw(ann, id)), words: 'We all were' });
  expect((await see(bob, id)).loop).toMatchObject({ waits: 'to-reflect' });
  await bob.call(reflect, { ...(await saw(bob, id)), words: 'All of you were cold' });
  await ann.call(confirmHeard, await saw(ann, id));
  await bob.call(chooseAnswer, { ...(await saw(bob, id)), choice: 'park-it' });
  await bob.call(talk.close, await saw(bob, id));
  expect((await see(bob, id)).can).toEqual(['own-copy', 'let-go']);
  expect((await see(ann, id)).can).toEqual(['own-copy']);
  await bob.call(talk.forgetFeedback, await saw(bob, id));
  expect((await see(ann, id)).entries).toEqual([]);
  expect(await ann.refusal(talk.copyConversation, { id })).toBe('conversation.text-is-gone');
});

test('a catch-up keeps only that they met', async () => {
  const input = { form: 'catch-up' as const, with: [bob.id], topic: 'A walk', invite: true };
  const parts = [{ part: 'question' as const, words: 'What made you smile?' }];
  const { ids } = await ann.call(talk.prepareConversation, { ...input, parts });
  const id = ids[0]!;
  await bob.call(talk.accept, await saw(bob, id));
  await bob.call(talk.proposeTalk, {
    ...(await saw(bob, id)),
    at: '2054-12-15T12:30',
    place: 'The main door',
  });
  expect((await see(ann, id)).talk).toMatchObject({ at: '2054-12-15T11:30:00Z', place: 'The main door' });
  const never = { at: '2054-02-30T12:30', place: 'The main door' };
  expect(await bob.refusal(talk.proposeTalk, { ...(await saw(bob, id)), ...never })).toBe(
    'conversation.no-such-time',
  );
  await ann.call(talk.close, await saw(ann, id));
  expect(await see(bob, id)).toMatchObject({ state: 'closed', topic: null, entries: [], talk: null });
  expect(await rowsOf('conversation_entry', id)).toBe(0);
  const { rows } = await w.database.owner.query('select from history where subject_id = $1', [id]);
  expect(rows).toEqual([]);
});

test('an invitation from somebody one has muted stays out of sight, and they never learn it', async () => {
  await bob.call(mute, { kind: 'party', what: ann.id });
  const id = await give();
  expect(await waitingFor(bob)).toEqual([]);
  expect((await bob.call(readToday, {})).cards).toEqual([]);
  expect((await see(ann, id)).state).toBe('invited');
  const back = { form: 'feedback' as const, with: [ann.id], topic: 'Door', parts: feedbackParts };
  expect(await bob.refusal(talk.prepareConversation, back)).toBe('conversation.you-muted-them');
});

test('T5: whoever’s turn it is has one card, which says nothing of what was said', async () => {
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  await bob.call(reflect, { ...(await saw(bob, id)), words: 'You were cold' });
  const { cards } = await ann.call(readToday, {});
  expect(cards.map(({ kind, words, answers }) => ({ kind, words, answers }))).toEqual([
    { kind: 'T5', words: 'The door', answers: ['open'] },
  ]);
  w.clock.advance({ hours: 24 });
  expect((await ann.call(readToday, {})).cards).toEqual([]);
});

const text = async (who: Actor) => JSON.stringify(await who.call(exportMine, {}));

test('one’s own data holds one’s own words, and nobody else’s', async () => {
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  await bob.call(reflect, { ...(await saw(bob, id)), words: 'You were cold' });
  expect(await text(ann)).toContain('Warm hands');
  expect(await text(ann)).not.toContain('You were cold');
  expect(await text(bob)).toContain('You were cold');
  expect(await text(bob)).not.toContain('Warm hands');
});

test('F20: when somebody leaves, drafts and private words go with them; a review stays', async () => {
  const draft = await give({ invite: false });
  const id = await give();
  await bob.call(talk.accept, await saw(bob, id));
  const invited = await give({}, cleo, ann);
  await w.database.owner.query('update person set left_at = $2 where id = $1', [
    ann.id,
    w.clock.read().toString(),
  ]);
  await w.database.owner.query(
    `select graphile_worker.add_job('person.left', json_build_object('person', $1::text))`,
    [ann.id],
  );
  await w.runJobs();
  for (const one of [draft, id, invited]) expect(await rowsOf('conversation_entry', one)).toBe(0);
  expect(await see(bob, id)).toMatchObject({ state: 'closed', entries: [] });
  expect(await see(cleo, invited)).toMatchObject({ state: 'withdrawn' });
});

test('when the last of those who took part leaves as well, the words go with them', async () => {
  const [one, other] = [await w.person('One'), await w.person('Other')];
  const { ids } = await one.call(talk.prepareConversation, {
    ...{ form: 'review', topic: 'The move', with: [other.id], invite: true },
  });
  await other.call(talk.accept, await saw(other, ids[0]!));
  await one.call(review.answerReview, {
    ...(await saw(one, ids[0]!)),
    answers: [{ part: 'try', words: 'Labels first' }],
  });
  const admin = await w.person('Admin', { admin: true });
  for (const leaver of [one, other]) {
    expect(await rowsOf('conversation_entry', ids[0]!)).toBeGreaterThan(0);
    await admin.call(removePerson, { id: leaver.id });
    await w.runJobs();
  }
  expect(await rowsOf('conversation_entry', ids[0]!)).toBe(0);
});

test('advice is asked of each separately; the same person is not asked twice at a time', async () => {
  const ask = {
    form: 'advice' as const,
    topic: 'Doors',
    parts: [{ part: 'want' as const, words: 'Close them' }],
  };
  const nine = Array.from({ length: 9 }, () => crypto.randomUUID());
  expect(await ann.refusal(talk.prepareConversation, { ...ask, with: nine })).toBe('conversation.too-many');
  const { ids } = await ann.call(talk.prepareConversation, { ...ask, with: [bob.id, cleo.id], invite: true });
  expect(ids).toHaveLength(2);
  await bob.call(talk.accept, await saw(bob, ids[0]!));
  expect(await ann.refusal(suggest, { ...(await saw(ann, ids[0]!)), suggestions: ['Myself'] })).toBe(
    'conversation.not-your-move',
  );
  expect(await ann.refusal(talk.prepareConversation, { ...ask, with: [bob.id], invite: true })).toBe(
    'conversation.already-open',
  );
});

test('a talk of two is set aside with all its words', async () => {
  const { ids } = await ann.call(talk.prepareConversation, {
    ...{ form: 'catch-up', with: [bob.id], topic: 'The roof', invite: true },
  });
  await bob.call(talk.accept, await saw(bob, ids[0]!));
  await bob.call(talk.setAside, await saw(bob, ids[0]!));
  for (const who of [ann, bob])
    expect(await see(who, ids[0]!)).toMatchObject({ state: 'set-aside', outside: null, entries: [] });
});
