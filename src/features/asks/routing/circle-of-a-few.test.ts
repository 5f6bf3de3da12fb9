/** In a circle of a few, routing chooses nobody: an ask is shown to all of them. */
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { changeSettings, mute as muteFrom, setHours } from '#features/people/settings/me-contract.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { News } from '#test/news.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { circleOfAFew, refunds } from '#test/scenarios/routing.ts';
import { readAsk } from '../contract.ts';
import { askCards } from '../today.ts';

const scenario = gatheredForEach(circleOfAFew);

test('everybody who has been here is shown it and told why, and nobody else', async () => {
  const { w, ask, asker, crowd, helper, neverCame, team, told } = scenario();
  const people = await crowd(5);
  const absent = await w.person('Absent', { teams: [team] });
  await neverCame(absent);
  const { id } = await ask();
  await w.runJobs();
  expect((await told(id)).toSorted()).toEqual([helper, ...people].map((one) => one.id).toSorted());
  expect(await cardsFrom(w, [askCards], one(people))).toMatchObject([
    { kind: 'T11', more: { say: 'asks.because.nobody-said' } },
  ]);
  expect(await asker.call(readAsk, { id })).toMatchObject({ toldTo: 'all' });
  expect(await helper.call(readAsk, { id })).toMatchObject({ toldTo: null });
});

test('a third ask of a day is shown to all as well; a plate, a mute and time away hold', async () => {
  const { away, crowd, helper, set, tellOf } = scenario();
  const [first, second, third] = (await crowd(3)) as [Actor, Actor, Actor];
  await set(first, 'plate', 'full');
  await set(second, 'told_a_week', 0);
  await away(third, '2054-11-24', '2054-11-30');
  for (let n = 0; n < 3; n++) expect(await tellOf({ what: `Need number ${n}` })).toEqual([helper.id]);
});

test('between two spans of a day’s work somebody can still help before it is over', async () => {
  const { w, crowd, helper, tellOf } = scenario();
  const [parted, early] = (await crowd(2)) as [Actor, Actor];
  const beforeNow = { weekday: 2, from: '06:00', until: '08:00' };
  await parted.call(setHours, { hours: [beforeNow, { weekday: 2, from: '16:00', until: '18:00' }] });
  await early.call(setHours, { hours: [beforeNow] });
  w.clock.set('2054-11-24T12:00:00Z');
  expect((await tellOf({ by: '2054-11-24' })).toSorted()).toEqual([helper.id, parted.id].toSorted());
});

test('nobody’s settings change what the asker reads or hears', async () => {
  const { w, ask, asker } = scenario();
  const settings: ((who: Actor) => Promise<unknown>)[] = [
    async () => {},
    (who) => who.call(muteFrom, { kind: 'party', what: asker.id }),
    (who) => who.call(muteFrom, { kind: 'card', what: 'T11' }),
    (who) => who.call(changeSettings, { plate: 'full' }),
    (who) => who.call(changeSettings, { toldADay: 0, toldAWeek: 0 }),
  ];
  const news = await News.open(w);
  const seen: unknown[] = [];
  for (const settle of settings) {
    const other = await w.person('Other');
    await settle(other);
    const { id } = await ask({ circle: [other.id] });
    await news.lastHeardBy(asker);
    await w.runJobs();
    const heard = await news.lastHeardBy(asker);
    const { history: _h, circle: _c, id: _id, ...rest } = await asker.call(readAsk, { id });
    seen.push({ rest, heard });
  }
  await news.close();
  expect(new Set(seen.map((one) => JSON.stringify(one)))).toHaveProperty('size', 1);
});

test('whoever is known to fit is told why, and the others that all of them see it', async () => {
  const { w, ask, crowd, helped, helper } = scenario();
  const [one] = (await crowd(1)) as [Actor];
  await helped(helper, refunds, { times: 2 });
  await ask();
  await w.runJobs();
  const why = async (who: Actor) => (await cardsFrom(w, [askCards], who))[0]?.more?.say;
  expect([await why(helper), await why(one)]).toEqual([
    'asks.because.helped-with',
    'asks.because.all-see-it',
  ]);
});

test('with eleven others it is a wide circle again', async () => {
  const { w, ask, crowd, told } = scenario();
  await crowd(10);
  const { id } = await ask();
  await w.runJobs();
  expect(await told(id)).toHaveLength(3);
});

test('while nobody else has been here its author is told so', async () => {
  const { w, ask, asker, helper, neverCame } = scenario();
  await neverCame(helper);
  const { id } = await ask();
  await w.runJobs();
  expect(await asker.call(readAsk, { id })).toMatchObject({ toldTo: 'nobody-here' });
});
