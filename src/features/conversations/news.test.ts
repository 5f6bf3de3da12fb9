/** T6: whoever waits for a talk hears what came of it, once, and nothing of what was said (model 10.1; B10, B21, B34, B36). */
import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredAlone } from '#test/scenario.ts';
import { saw, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from './contract.ts';

const scenario = gatheredAlone(async (w) => {
  const gathered = await threeWhoTalk(w);
  const { ann, bob, cleo } = gathered;
  const invite = async (form: 'catch-up' | 'review' | 'advice', people = [bob]) => {
    const parts = form === 'advice' ? { parts: [{ part: 'want' as const, words: 'Begin on time' }] } : {};
    const input = { form, with: people.map(({ id }) => id), topic: 'The roof', invite: true, ...parts };
    return one((await ann.call(talk.prepareConversation, input)).ids);
  };
  const lookBack = async () => {
    const id = await invite('review', [bob, cleo]);
    for (const who of [bob, cleo]) await who.call(talk.moves.accept, await saw(who, id));
    return id;
  };
  return { ...gathered, invite, lookBack };
});

/** What Today tells somebody of talks, beside turns of their own. */
const newsFor = async (who: Actor) =>
  (await who.call(readToday, {})).cards
    .filter(({ kind }) => kind === 'T6')
    .map(({ why, words, answers }) => ({ why, words, answers }));
const told = (name: string, party: Actor | null, words = 'The roof') => [
  {
    why: { say: `conversations.told.${name}`, with: { party: party?.name ?? '' } },
    words,
    answers: ['open', 'got-it'],
  },
];

test('a yes, and when and where to talk, reach whoever invited; the mover is told nothing', async () => {
  const { ann, bob, invite } = scenario();
  const id = await invite('catch-up');
  await bob.call(talk.moves.accept, await saw(bob, id));
  expect(await newsFor(ann)).toEqual(told('accepted', bob));
  expect(await newsFor(bob)).toEqual([]);
  const there = { at: '2054-12-15T12:30', place: 'The main door' };
  await ann.call(talk.moves['propose-talk'], { ...(await saw(ann, id)), ...there });
  expect(await newsFor(bob)).toEqual(told('talk-proposed', ann));
});

test('"not now" reads the same whether it was said, was kept unsaid to the end, or deleted the words', async () => {
  const { w, ann, bob, cleo, give, invite } = scenario();
  const id = await invite('catch-up');
  await bob.call(talk.moves.decline, await saw(bob, id));
  expect(await newsFor(ann)).toEqual(told('not-now', bob, ''));
  expect(await newsFor(bob)).toEqual([]);
  const feedback = await give({}, cleo, bob);
  await bob.call(talk.moves.accept, await saw(bob, feedback));
  await bob.call(talk.moves.delete, await saw(bob, feedback));
  expect(await newsFor(cleo)).toEqual(told('not-now', bob, ''));
  await give({}, bob, cleo);
  w.clock.advance({ hours: 24 * 16 });
  await w.runJobs();
  expect(await newsFor(bob)).toEqual(told('not-now', cleo, ''));
  expect(await newsFor(cleo)).toEqual([]);
  // after a week it is no news any more
  expect(await newsFor(ann)).toEqual([]);
});

test('whoever gave feedback, and whoever gave advice, hear that they were heard and thanked (S2-6.5)', async () => {
  const { ann, bob, give, invite } = scenario();
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'It was cold' });
  await ann.call(talk.moves.confirm, await saw(ann, id));
  await bob.call(talk.moves.choose, { ...(await saw(bob, id)), choice: 'try-it' });
  expect(await newsFor(ann)).toEqual(told('heard-and-thanked', bob, 'The door'));
  const advice = await invite('advice');
  await bob.call(talk.moves.accept, await saw(bob, advice));
  await bob.call(talk.moves.suggest, { ...(await saw(bob, advice)), suggestions: ['Ring a bell'] });
  await ann.call(talk.moves.thank, await saw(ann, advice));
  expect(await newsFor(bob)).toEqual(told('advice-thanked', ann));
});

test('a review tells everybody who is in it: the answers are there, somebody said something, it is agreed', async () => {
  const { w, ann, bob, cleo, lookBack } = scenario();
  const id = await lookBack();
  for (const who of [ann, bob, cleo])
    await who.call(talk.moves.answer, {
      ...(await saw(who, id)),
      answers: [{ part: 'happened', words: 'It blew' }],
    });
  for (const who of [ann, bob]) expect(await newsFor(who)).toEqual(told('answers-shown', null));
  await bob.call(talk.moves.say, { ...(await saw(bob, id)), words: 'What would have held?' });
  w.clock.advance({ hours: 24 });
  expect(await newsFor(ann)).toEqual(told('said', bob));
  expect(await newsFor(bob)).toEqual([]);
  await cleo.call(talk.moves['keep-as-is'], await saw(cleo, id));
  for (const who of [ann, bob, cleo]) await who.call(talk.moves.agree, await saw(who, id));
  w.clock.advance({ hours: 24 });
  for (const who of [ann, bob]) expect(await newsFor(who)).toEqual(told('agreed', cleo));
});

test('of several who are invited, a "not now" names nobody', async () => {
  const { ann, bob, cleo, invite } = scenario();
  const id = await invite('review', [bob, cleo]);
  await bob.call(talk.moves.decline, await saw(bob, id));
  expect([await newsFor(ann), await newsFor(cleo)]).toEqual([[], []]);
  await cleo.call(talk.moves.decline, await saw(cleo, id));
  expect(await newsFor(ann)).toEqual(told('nobody-now', null, ''));
});
