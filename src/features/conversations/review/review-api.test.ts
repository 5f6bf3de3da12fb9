/** A review: gathered unseen, shown together to those who answered, left by each for themselves (model 16.5). */
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from '../contract.ts';
import * as review from './contract.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await threeWhoTalk(w);
  const { ann, bob, cleo } = gathered;
  const backTogether = async () => {
    const input = { form: 'review' as const, with: [bob.id, cleo.id], topic: 'The storm', invite: true };
    const { ids } = await ann.call(talk.prepareConversation, input);
    for (const who of [bob, cleo]) await who.call(talk.moves.accept, await saw(who, one(ids)));
    return one(ids);
  };
  return { ...gathered, backTogether };
});

const answer = async (who: Actor, id: string, words: string, part: 'happened' | 'helped' = 'happened') =>
  who.call(talk.moves.answer, { ...(await saw(who, id)), answers: [{ part, words }] });

test('a review is gathered unseen, also by the database, and shown to all together', async () => {
  const { ann, backTogether, bob, cleo, entriesReadBy } = scenario();
  const id = await backTogether();
  await answer(ann, id, 'It blew');
  await answer(bob, id, 'It rained');
  expect(
    await bob.refusal(talk.moves.answer, {
      ...(await saw(bob, id)),
      answers: [{ part: 'try', words: 'Hm' }],
    }),
  ).toBe('conversation.answered-already');
  expect((await see(cleo, id)).entries).toEqual([]);
  expect((await see(ann, id)).entries.map((entry) => entry.words)).toEqual(['It blew']);
  expect([await entriesReadBy(ann, id), await entriesReadBy(cleo, id)]).toEqual([1, 0]);
  await answer(cleo, id, 'It snowed');
  expect((await see(ann, id)).entries.map((entry) => entry.words)).toEqual([
    'It blew',
    'It rained',
    'It snowed',
  ]);
});

test('a review is shown on its day to those who answered, and to nobody else', async () => {
  const { w, ann, backTogether, bob, cleo, entriesReadBy } = scenario();
  const id = await backTogether();
  await answer(ann, id, 'It blew');
  await answer(bob, id, 'It rained');
  w.clock.advance({ hours: 24 * 20 });
  await w.runJobs();
  expect(await see(bob, id)).toMatchObject({ stage: 'reading', entries: [{}, {}], circle: { people: 2 } });
  expect(await see(cleo, id)).toMatchObject({
    state: 'declined',
    stage: null,
    outside: 'not-answered',
    entries: [],
    can: [],
  });
  expect(await entriesReadBy(cleo, id)).toBe(0);
  await bob.call(talk.moves.say, { ...(await saw(bob, id)), words: 'Nails' });
  expect((await see(cleo, id)).version).toBe(1);
});

test('a review of which nobody said anything until its day has come to nothing, and leaves nothing', async () => {
  const { w, backTogether, bob } = scenario();
  const id = await backTogether();
  w.clock.advance({ hours: 24 * 20 });
  await w.runJobs();
  expect(await see(bob, id)).toMatchObject({ state: 'declined', topic: null, can: [] });
});

test('after "not now" a review is over for that person: they read nothing, do not come back in, and end nothing', async () => {
  const { ann, bob, cleo, entriesReadBy } = scenario();
  const input = { form: 'review' as const, with: [bob.id, cleo.id], topic: 'The storm', invite: true };
  const { ids } = await ann.call(talk.prepareConversation, input);
  const id = one(ids);
  await bob.call(talk.moves.accept, await saw(bob, id));
  await cleo.call(talk.moves.decline, await saw(cleo, id));
  const isOver = {
    state: 'declined',
    stage: null,
    outside: 'not-now',
    topic: 'The storm',
    can: [],
    version: 1,
  };
  expect(await see(cleo, id)).toMatchObject(isOver);
  await answer(ann, id, 'It blew');
  await answer(bob, id, 'It rained');
  expect(await see(bob, id)).toMatchObject({ stage: 'reading' });
  const { version } = await see(bob, id);
  for (const move of [
    talk.moves.accept,
    talk.moves.decline,
    talk.moves['set-aside'],
    talk.moves['keep-as-is'],
  ])
    expect(await cleo.refusal(move, { id, saw: version })).toMatch(/^conversation\.not-/);
  expect(await see(cleo, id)).toMatchObject({ ...isOver, entries: [] });
  expect(await entriesReadBy(cleo, id)).toBe(0);
  expect(await cleo.refusal(talk.copyConversation, { id })).toBe('conversation.not-now');
  const listed = async (who: Actor, which: 'open' | 'past') =>
    (await who.call(talk.listConversations, { view: which })).items.find((one) => one.id === id)?.state;
  expect([await listed(cleo, 'open'), await listed(cleo, 'past')]).toEqual([undefined, 'declined']);
});

test('whoever steps out of a review takes their own words along, and nobody else’s; the others go on', async () => {
  const { ann, backTogether, bob, cleo } = scenario();
  const id = await backTogether();
  await answer(ann, id, 'It blew');
  await answer(bob, id, 'It rained');
  await answer(cleo, id, 'It snowed');
  const out = await cleo.call(talk.moves['set-aside'], await saw(cleo, id));
  expect(out).toMatchObject({ state: 'declined', outside: 'not-now', entries: [], can: [] });
  for (const who of [ann, bob])
    expect((await see(who, id)).entries.map((entry) => entry.words)).toEqual(['It blew', 'It rained']);
  expect(await see(ann, id)).toMatchObject({ state: 'open', stage: 'reading' });
  // with the last but one it ends, and whoever is left keeps what was theirs
  await bob.call(talk.moves['set-aside'], await saw(bob, id));
  const left = await see(ann, id);
  expect(left).toMatchObject({ state: 'closed', entries: [{ words: 'It blew' }] });
});

const name = (who: Actor) => `It was @[${who.name}](${who.id})`;

test('in a review nobody else is named as a cause, but anybody may be thanked', async () => {
  const { ann, backTogether, bob } = scenario();
  const id = await backTogether();
  const blame = { answers: [{ part: 'hindered' as const, words: name(bob) }] };
  expect(await ann.refusal(talk.moves.answer, { ...(await saw(ann, id)), ...blame })).toBe(
    'conversation.names-a-cause',
  );
  await answer(ann, id, name(bob), 'helped');
  await answer(bob, id, name(bob));
  expect((await see(ann, id)).mine.answered).toBe(true);
});

test('a review ends in a promise or in keeping it as it is; each shares their own lesson', async () => {
  const { w, ann, backTogether, bob, cleo, outsider } = scenario();
  const id = await backTogether();
  for (const who of [ann, bob, cleo]) await answer(who, id, 'It blew');
  expect(await ann.refusal(talk.moves.agree, await saw(ann, id))).toBe('conversation.agree-on-something');
  await bob.call(talk.moves['keep-as-is'], await saw(bob, id));
  await ann.call(talk.moves.promise, {
    ...(await saw(ann, id)),
    what: 'Nail the roof',
    doneLooksLike: 'It holds',
    dueOn: null,
    to: cleo.id,
  });
  await cleo.call(talk.moves.agree, await saw(cleo, id));
  const lesson = { words: 'Nails are cheap', circle: [w.everyone] };
  await cleo.call(talk.moves['share-lesson'], { ...(await saw(cleo, id)), ...lesson });
  const { items } = await outsider.call(review.listLessons, {});
  expect(items.map(({ words, author }) => [words, author.name])).toEqual([['Nails are cheap', 'Cleo']]);
  expect(await outsider.refusal(review.takeBackLesson, { id: one(items).id })).toBe('not-found');
  await cleo.call(review.takeBackLesson, { id: one(items).id });
  expect((await outsider.call(review.listLessons, {})).items).toEqual([]);
});

const between = async (who: Actor, one: Actor, other: Actor) =>
  (await who.call(review.listLessons, { of: one.id, with: other.id })).items;

test('lessons are found between exactly the two they were shared with, and taken back by their author alone', async () => {
  const { w, ann, backTogether, bob, cleo, outsider } = scenario();
  const id = await backTogether();
  for (const who of [ann, bob, cleo]) await answer(who, id, 'It blew');
  await bob.call(talk.moves['keep-as-is'], await saw(bob, id));
  await bob.call(talk.moves.agree, await saw(bob, id));
  const share = async (who: Actor, words: string, circle: string[]) =>
    who.call(talk.moves['share-lesson'], { ...(await saw(who, id)), words, circle });
  await share(ann, 'For the two of us', [bob.id]);
  await share(cleo, 'Of a third, for these two', [ann.id, bob.id]);
  await share(ann, 'For all three', [bob.id, cleo.id]);
  await share(ann, 'For everybody', [w.everyone]);
  const words = async (who: Actor, one = ann, other = bob) =>
    (await between(who, one, other)).map((lesson) => lesson.words);
  expect(await words(bob)).toEqual(['Of a third, for these two', 'For the two of us']);
  expect(await words(ann, bob, ann)).toEqual(await words(bob));
  expect(await words(outsider)).toEqual([]);
  const [, mine] = await between(ann, ann, bob);
  expect(await bob.refusal(review.takeBackLesson, { id: mine!.id })).toBe('not-found');
  await ann.call(review.takeBackLesson, { id: mine!.id });
  expect(await words(bob)).toEqual(['Of a third, for these two']);
});
