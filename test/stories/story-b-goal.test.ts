/** Story B of the model, D15: a director's goal with two departments, missed together without a name, and reached a quarter later. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves, proposeGoal, readGoal, type GoalView } from '#features/goals/contract.ts';
import { proposeReward } from '#features/goals/reward/contract.ts';
import * as thanks from '#features/thanks/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
beforeAll(async () => {
  b = await gatherB();
});
afterAll(() => b.w.close());

const wording = {
  aim: 'Late-delivery calls down a third by quarter end',
  whyForAll: 'Customers come back to those who tell them early',
  measure: 'Calls about late deliveries in a week',
  figure: { unit: 'calls a week', start: 90, target: 60 },
};

/** The director proposes, both departments join, and nobody objects to the reward. */
async function sharedWithReward(byDay: string): Promise<GoalView> {
  const goal = await b.director.call(proposeGoal, {
    ...{ ...wording, byDay, as: b.operations, with: [b.care, b.dispatch] },
    why: 'One department, not two that call each other',
  });
  const of = (actor: Actor, as: string, why: string) =>
    actor.call(moves.join, { id: goal.id, saw: goal.version, as, why });
  expect((await of(b.careLead, b.care, 'Fewer angry calls')).state).toBe('proposed');
  const shared = await of(b.shiftLead, b.dispatch, 'Calmer nights');
  expect(shared.state).toBe('shared');
  await b.director.call(proposeReward, { id: goal.id, reward: 'A team day that each team designs' });
  b.w.clock.advance({ hours: 24 * 8 });
  await b.w.runJobs();
  return b.planner.call(readGoal, { id: goal.id });
}
const draftOf = async (actor: Actor, goal: GoalView) =>
  (await actor.call(thanks.listThanks, { which: 'drafts' })).items.find(
    ({ serves }) => serves?.id === goal.id,
  );

test('D15: the goal is shared with both departments, and its reward agreed by the members', async () => {
  const goal = await sharedWithReward('2054-12-31');
  expect(goal).toMatchObject({
    parties: [{ name: 'Operations' }, { name: 'Customer Care' }, { name: 'Dispatch' }],
    reward: { state: 'agreed', words: 'A team day that each team designs' },
  });
  expect(await b.outsider.refusal(readGoal, { id: goal.id })).toBe('not-found');
});

test('D15: not reached: said together, thanks for the effort go to the teams, and no name stands anywhere', async () => {
  const goal = await sharedWithReward('2055-03-31');
  const at = { id: goal.id, saw: goal.version };
  await b.careAgent.call(moves.report, { ...at, as: b.care, value: 74, progress: 'Two storms in a row' });
  const blame = `@[Dispatch planner](${b.planner.id}) forgot the digest`;
  const missed = { ...at, as: b.care };
  expect(await b.careLead.refusal(moves['not-reached'], { ...missed, words: blame })).toBe(
    'goal.names-a-person',
  );
  const said = await b.careLead.call(moves['not-reached'], {
    ...missed,
    words: 'Half of it came from two storms',
  });
  const half = await b.planner.call(moves.confirm, { id: goal.id, saw: said.version, as: b.dispatch });
  expect(half).toMatchObject({ state: 'shared', awaits: [{ name: 'Operations' }] });
  const ended = await b.director.call(moves.confirm, { id: goal.id, saw: half.version });
  expect(ended.state).toBe('not-reached');
  await b.w.runJobs();
  const draft = (await draftOf(b.careLead, goal))!;
  expect(draft).toMatchObject({ kind: 'thanks', suggested: true });
  expect(draft.credits.map(({ party }) => party.kind)).toEqual(['team', 'team', 'team']);
  const { thread: _thread, promises: _promises, ...page } = ended;
  for (const { id, name } of [b.planner, b.careAgent, b.careLead, b.shiftLead]) {
    expect(JSON.stringify(page)).not.toContain(id);
    expect(JSON.stringify([page, draft.credits.map(({ party }) => party)])).not.toContain(name);
  }
});

test('D15: next quarter it is reached, and the win names all of them', async () => {
  const goal = await sharedWithReward('2055-06-30');
  const at = { id: goal.id, saw: goal.version };
  await b.shiftLead.call(moves.report, { ...at, as: b.dispatch, value: 58 });
  const said = await b.shiftLead.call(moves.reach, { ...at, as: b.dispatch });
  const reached = await b.careAgent.call(moves.confirm, { id: goal.id, saw: said.version, as: b.care });
  expect(reached).toMatchObject({ state: 'reached', latest: 58 });
  await b.w.runJobs();
  const win = (await draftOf(b.shiftLead, goal))!;
  expect(win).toMatchObject({ kind: 'win' });
  expect(win.credits.map(({ party }) => party.name)).toEqual(['Operations', 'Customer Care', 'Dispatch']);
});
