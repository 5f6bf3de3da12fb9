import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { feedbackParts, saw, see, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from './contract.ts';

const scenario = gatheredForEach(threeWhoTalk);

test('feedback left unanswered is destroyed; to the giver it is "not now"', async () => {
  const { ann, bob, give } = scenario();
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves.delete, await saw(bob, id));
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
  const { ann, bob, give } = scenario();
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  expect(await ann.refusal(talk.moves.reflect, { ...(await saw(ann, id)), words: 'Me?' })).toBe(
    'conversation.not-your-move',
  );
  await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'You were cold' });
  await ann.call(talk.moves['not-quite'], { ...(await saw(ann, id)), words: 'We all were' });
  expect((await see(bob, id)).loop).toMatchObject({ waits: 'to-reflect' });
  await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'All of you were cold' });
  await ann.call(talk.moves.confirm, await saw(ann, id));
  await bob.call(talk.moves.choose, { ...(await saw(bob, id)), choice: 'park-it' });
  await bob.call(talk.moves.close, await saw(bob, id));
  expect((await see(bob, id)).can).toEqual(['own-copy', 'let-go']);
  expect((await see(ann, id)).can).toEqual(['own-copy']);
  await bob.call(talk.moves['let-go'], await saw(bob, id));
  expect((await see(ann, id)).entries).toEqual([]);
  expect(await ann.refusal(talk.copyConversation, { id })).toBe('conversation.text-is-gone');
});

test('a catch-up keeps only that they met', async () => {
  const { w, ann, bob, rowsOf } = scenario();
  const input = { form: 'catch-up' as const, with: [bob.id], topic: 'A walk', invite: true };
  const parts = [{ part: 'question' as const, words: 'What made you smile?' }];
  const { ids } = await ann.call(talk.prepareConversation, { ...input, parts });
  const id = one(ids);
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves['propose-talk'], {
    ...(await saw(bob, id)),
    at: '2054-12-15T12:30',
    place: 'The main door',
  });
  expect((await see(ann, id)).talk).toMatchObject({ at: '2054-12-15T11:30:00Z', place: 'The main door' });
  const never = { at: '2054-02-30T12:30', place: 'The main door' };
  expect(await bob.refusal(talk.moves['propose-talk'], { ...(await saw(bob, id)), ...never })).toBe(
    'conversation.no-such-time',
  );
  await ann.call(talk.moves.close, await saw(ann, id));
  expect(await see(bob, id)).toMatchObject({ state: 'closed', topic: null, entries: [], talk: null });
  expect(await rowsOf('conversation_entry', id)).toBe(0);
  const { rows } = await w.database.owner.query('select from history where subject_id = $1', [id]);
  expect(rows).toEqual([]);
});

test('T5: whoever’s turn it is has one card, which says nothing of what was said', async () => {
  const { w, ann, bob, give } = scenario();
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'You were cold' });
  const { cards } = await ann.call(readToday, {});
  expect(cards.map(({ kind, words, answers }) => ({ kind, words, answers }))).toEqual([
    { kind: 'T5', words: 'The door', answers: ['open'] },
  ]);
  w.clock.advance({ hours: 24 });
  expect((await ann.call(readToday, {})).cards).toEqual([]);
});

test('a talk of two is set aside with all its words', async () => {
  const { ann, bob } = scenario();
  const { ids } = await ann.call(talk.prepareConversation, {
    form: 'catch-up',
    with: [bob.id],
    topic: 'The roof',
    invite: true,
  });
  await bob.call(talk.moves.accept, await saw(bob, one(ids)));
  await bob.call(talk.moves['set-aside'], await saw(bob, one(ids)));
  for (const who of [ann, bob])
    expect(await see(who, one(ids))).toMatchObject({ state: 'set-aside', outside: null, entries: [] });
});
