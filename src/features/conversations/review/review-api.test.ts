/** A review: gathered unseen, shown together to those who answered, left by each for themselves (model 16.5). */
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { search } from '#features/people/search/search-contract.ts';
import { listPromises } from '#features/promises/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk, waitingFor } from '#test/scenarios/conversations.ts';
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
  await answer(bob, id, 'It poured');
  expect((await see(cleo, id)).entries).toEqual([]);
  expect((await see(ann, id)).entries.map((entry) => entry.words)).toEqual(['It blew']);
  expect([await entriesReadBy(ann, id), await entriesReadBy(cleo, id)]).toEqual([1, 0]);
  await answer(cleo, id, 'It snowed');
  expect((await see(ann, id)).entries.map((entry) => entry.words)).toEqual([
    'It blew',
    'It poured',
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
  for (const who of [ann, bob]) await who.call(talk.moves.agree, await saw(who, id));
  expect((await see(cleo, id)).stage).toBe('reading');
  await cleo.call(talk.moves.agree, await saw(cleo, id));
  expect(await see(ann, id)).toMatchObject({ stage: 'agreed' });
  const lesson = { words: 'Nails are cheap', circle: [w.everyone] };
  await cleo.call(talk.moves['share-lesson'], { ...(await saw(cleo, id)), ...lesson });
  const { items } = await outsider.call(review.listLessons, {});
  expect(items.map(({ words, author }) => [words, author.name])).toEqual([['Nails are cheap', 'Cleo']]);
  expect(await outsider.refusal(review.takeBackLesson, { id: one(items).id })).toBe('not-found');
  await cleo.call(review.takeBackLesson, { id: one(items).id });
  expect((await outsider.call(review.listLessons, {})).items).toEqual([]);
});

test('the opener adds people while answers are gathered, and nobody else; what was answered stays unseen to them', async () => {
  const { ann, bob, cleo, entriesReadBy } = scenario();
  const input = { form: 'review' as const, with: [bob.id], topic: 'The storm', invite: true };
  const id = one((await ann.call(talk.prepareConversation, input)).ids);
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves.answer, {
    ...(await saw(bob, id)),
    answers: [{ part: 'happened', words: 'It rained' }],
  });
  const more = { with: [cleo.id] };
  expect(await bob.refusal(talk.moves['invite-more'], { ...(await saw(bob, id)), ...more })).toBe(
    'conversation.not-your-move',
  );
  await ann.call(talk.moves['invite-more'], { ...(await saw(ann, id)), ...more });
  expect((await waitingFor(cleo)).map((one) => one.id)).toContain(id);
  expect(await see(cleo, id)).toMatchObject({ topic: 'The storm', entries: [], circle: { people: 3 } });
  expect(await entriesReadBy(cleo, id)).toBe(0);
  await cleo.call(talk.moves.accept, await saw(cleo, id));
  for (const [who, words] of [
    [ann, 'It blew'],
    [cleo, 'It snowed'],
  ] as const)
    await answer(who, id, words);
  for (const who of [ann, bob, cleo])
    expect((await see(who, id)).entries.map(({ words }) => words).toSorted()).toEqual([
      'It blew',
      'It rained',
      'It snowed',
    ]);
  expect(await ann.refusal(talk.moves['invite-more'], { ...(await saw(ann, id)), ...more })).toBe(
    'conversation.not-now',
  );
});

test('two weeks after its answers were shown a review is agreed by whoever gave something, or over', async () => {
  const { w, ann, backTogether, bob, cleo } = scenario();
  const id = await backTogether();
  for (const who of [ann, bob, cleo]) await answer(who, id, 'It blew');
  await bob.call(talk.moves['keep-as-is'], await saw(bob, id));
  w.clock.advance({ hours: 24 * 15 });
  await w.runJobs();
  expect(await see(cleo, id)).toMatchObject({ state: 'open', stage: 'agreed' });
});

test('what is promised to somebody who was not there is an offer; to whoever was, a promise', async () => {
  const { ann, backTogether, bob, cleo, outsider } = scenario();
  const id = await backTogether();
  for (const who of [ann, bob, cleo]) await answer(who, id, 'It blew');
  const roof = { what: 'Nail the roof', doneLooksLike: 'It holds', dueOn: null };
  for (const to of [cleo, outsider])
    await ann.call(talk.moves.promise, { ...(await saw(ann, id)), ...roof, to: to.id });
  const promises = (await ann.call(listPromises, {})).items;
  const stateFor = (who: Actor) => promises.find(({ customer }) => customer.id === who.id)?.state;
  expect([stateFor(cleo), stateFor(outsider)]).toEqual(['promised', 'offered']);
});

test('a review may end in another agreement, which partners say back as any other; the next one opens with it', async () => {
  const { ann, backTogether, bob, cleo } = scenario();
  const id = await backTogether();
  for (const who of [ann, bob, cleo]) await answer(who, id, 'It blew');
  const wanted = { text: 'A call before the storm', goodLooksLike: 'Nobody is surprised', to: bob.id };
  const asks = async () =>
    ann.refusal(talk.moves['change-expectation'], { ...(await saw(ann, id)), ...wanted });
  expect(await asks()).toBe('expectation.not-partners');
  const pair = await ann.call(invitePartner, { with: bob.id, purpose: 'Storms' });
  await bob.call(partnershipMoves.accept, { id: pair.id, saw: pair.version });
  const after = await ann.call(talk.moves['change-expectation'], { ...(await saw(ann, id)), ...wanted });
  expect(after).toMatchObject({ mine: { outcome: 'expectation' } });
  for (const who of [ann, bob, cleo]) await who.call(talk.moves.agree, await saw(who, id));
  const next = await backTogether();
  const { items } = await cleo.call(review.readLastTime, { id: next });
  expect(items.map(({ words, by }) => [words, by.name])).toEqual([['A call before the storm', 'Ann']]);
});

const found = async (who: Actor) => (await who.call(search, { q: 'nails' })).groups.map(({ group }) => group);

test('a lesson for a team stands on its page and is found by its words, until it is taken back', async () => {
  const { w, ann, backTogether, bob, cleo, outsider } = scenario();
  const team = await w.team('Roofers');
  const roofer = await w.person('Roofer', { teams: [team] });
  const id = await backTogether();
  for (const who of [ann, bob, cleo]) await answer(who, id, 'It blew');
  const lesson = { words: 'Nails are cheap', circle: [team] };
  await ann.call(talk.moves['share-lesson'], { ...(await saw(ann, id)), ...lesson });
  const onPage = async (who: Actor) =>
    (await who.call(review.listLessons, { of: team })).items.map(({ words }) => words);
  expect([await onPage(roofer), await onPage(outsider)]).toEqual([['Nails are cheap'], []]);
  expect([await found(roofer), await found(outsider)]).toEqual([['lessons'], []]);
  const [mine] = (await ann.call(review.listLessons, { of: team })).items;
  await ann.call(review.takeBackLesson, { id: mine!.id });
  expect([await onPage(roofer), await found(roofer)]).toEqual([[], []]);
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
