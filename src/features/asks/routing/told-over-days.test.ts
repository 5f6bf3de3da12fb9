/** How often somebody is told, and how many are told of one ask, as days pass. */
import { expect, test } from 'vitest';
import { gatheredAlone } from '#test/scenario.ts';
import { refunds, wideCircle } from '#test/scenarios/routing.ts';
import { notThisTime, moves as askMoves } from '../contract.ts';

const scenario = gatheredAlone(wideCircle);

test('nobody is told twice a day, nor more than three times a week', async () => {
  const { w, helped, helper, tellOf } = scenario();
  await helped(helper, refunds, { times: 3 });
  expect(await tellOf()).toEqual([helper.id]);
  expect(await tellOf()).toEqual([]);
  for (const expected of [[helper.id], [helper.id], []]) {
    w.clock.advance({ hours: 24 });
    expect(await tellOf({ by: '2054-12-04' })).toEqual(expected);
  }
});

test('"not this time" rests the topic for fourteen days, and only the topic', async () => {
  const { w, ask, helper, tellOf } = scenario();
  const { id } = await ask();
  await w.runJobs();
  await helper.call(notThisTime, { id });
  w.clock.advance({ hours: 24 * 13 });
  expect(await tellOf({ by: '2054-12-20' })).toEqual([]);
  expect(await tellOf({ what: 'Which projector fits the hall?', by: '2054-12-20' })).toEqual([helper.id]);
  w.clock.advance({ hours: 24 * 2 });
  expect(await tellOf({ by: '2054-12-20' })).toEqual([helper.id]);
});

test('three more are told each working day, until somebody answers', async () => {
  const { w, ask, crowd, told } = scenario();
  const people = await crowd(9);
  const { id } = await ask({ by: '2054-12-18' });
  const counts: number[] = [];
  for (let day = 0; day < 3; day++) {
    await w.runJobs();
    counts.push((await told(id)).length);
    w.clock.advance({ hours: 24 });
  }
  expect(counts).toEqual([3, 6, 9]);
  await people[0]!.call(askMoves.help, { id, saw: 1 });
  await w.runJobs();
  expect(await told(id)).toHaveLength(9);
});
