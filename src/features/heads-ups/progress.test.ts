import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves, proposeGoal } from '#features/goals/contract.ts';
import { Workplace } from '#test/workplace.ts';
import { listHeadsUps } from './contract.ts';
import { progressText } from './heads-up-progress.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('progress said in words is told to the others who share the goal', async () => {
  const [one, other, outsider] = [await w.person('One'), await w.person('Other'), await w.person('Outsider')];
  const goal = await one.call(proposeGoal, {
    aim: 'Release on Thursday',
    whyForAll: 'Shops wait for it',
    measure: 'It is out',
    with: [other.id],
    why: 'My part is done then',
  });
  const joined = await other.call(moves.join, { id: goal.id, saw: goal.version, why: 'Mine too' });
  await one.call(moves.report, { id: goal.id, saw: joined.version, progress: 'The rig runs' });
  await w.runJobs();
  const { items } = await other.call(listHeadsUps, {});
  expect(items).toMatchObject([
    { kind: 'progress', what: 'The rig runs', means: 'A step towards “Release on Thursday”' },
  ]);
  expect((await outsider.call(listHeadsUps, {})).items).toEqual([]);
});

test('the first sentence is the title; the rest stands below, with the goal', () => {
  const words = 'The rig runs through the night. Two days are left for the shops.';
  expect(progressText({ aim: 'Release on Thursday', words }, 'de')).toEqual({
    what: 'The rig runs through the night.',
    means: 'Two days are left for the shops.\n\nEin Schritt zu „Release on Thursday“',
  });
});

test('a first sentence that says little by itself takes the next along', () => {
  const words = 'Two storms. All the boats stayed in. We begin again on Monday.';
  expect(progressText({ aim: 'Release', words }, 'en')).toEqual({
    what: 'Two storms. All the boats stayed in.',
    means: 'We begin again on Monday.\n\nA step towards “Release”',
  });
});

test('a long title is cut between words, and nothing is lost below', () => {
  const words = 'the rig runs and '.repeat(20).trim();
  const { what, means } = progressText({ aim: 'Release', words }, 'en');
  expect(what).toMatch(/ (the|rig|runs|and) …$/);
  expect(what.length).toBeLessThan(170);
  expect(means).toContain(words);
});
