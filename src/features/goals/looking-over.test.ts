/** A goal comes back by itself: on its day, and when nobody said anything about it for four weeks (T14; B27). */
import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { calmNights, teamsWithGoals } from '#test/scenarios/goals.ts';
import { moves } from './contract.ts';

const scenario = gatheredForEach(teamsWithGoals);

const looks = async (who: Actor) =>
  (await who.call(readToday, {})).cards
    .filter(({ kind }) => kind === 'T14')
    .map(({ why, answers }) => ({ say: why.say, answers }));

test('on its day everybody who shares it is asked once whether it was reached', async () => {
  const { w, agent, planner, shared } = scenario();
  await shared({ ...calmNights, byDay: '2054-12-04' });
  w.clock.set('2054-12-03T09:00:00Z');
  expect(await looks(agent)).toEqual([]);
  w.clock.set('2054-12-04T09:00:00Z');
  const asked = { say: 'goals.day-has-come', answers: ['reach', 'not-reached', 'report', 'later'] };
  for (const who of [agent, planner]) expect(await looks(who)).toEqual([asked]);
  w.clock.set('2054-12-07T09:00:00Z');
  expect(await looks(agent)).toEqual([]);
});

test('after four weeks without a word it is asked how it goes, until somebody says something', async () => {
  const { w, agent, planner, shared } = scenario();
  const goal = await shared(calmNights);
  w.clock.set('2054-12-21T09:00:00Z');
  expect(await looks(agent)).toEqual([]);
  w.clock.set('2054-12-23T09:00:00Z');
  expect(await looks(agent)).toEqual([{ say: 'goals.silent', answers: ['report', 'later'] }]);
  await planner.call(moves.report, { id: goal.id, saw: goal.version, progress: 'The list works' });
  expect(await looks(planner)).toEqual([]);
});
