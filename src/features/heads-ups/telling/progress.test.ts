import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves, proposeGoal } from '#features/goals/contract.ts';
import { Workplace } from '#test/workplace.ts';
import { listHeadsUps } from '../contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('progress said in words is told to the others who share the goal', async () => {
  const [one, other, outsider] = [await w.person('One'), await w.person('Other'), await w.person('Outsider')];
  const goal = await one.call(proposeGoal, {
    ...{ aim: 'Release on Thursday', whyForAll: 'Shops wait for it', measure: 'It is out' },
    ...{ with: [other.id], why: 'My part is done then' },
  });
  const joined = await other.call(moves.join, { id: goal.id, saw: goal.version, why: 'Mine too' });
  await one.call(moves.report, { id: goal.id, saw: joined.version, progress: 'The rig runs' });
  await w.runJobs();
  const { items } = await other.call(listHeadsUps, {});
  expect(items).toMatchObject([{ kind: 'progress', what: 'Release on Thursday', means: 'The rig runs' }]);
  expect((await outsider.call(listHeadsUps, {})).items).toEqual([]);
});
