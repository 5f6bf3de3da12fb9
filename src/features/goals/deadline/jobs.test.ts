import { expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { calmNights, teamsWithGoals } from '#test/scenarios/goals.ts';
import { removePerson } from '../../people/admin/admin-contract.ts';
import * as thanks from '../../thanks/contract.ts';
import { moves, proposeGoal, type GoalView } from '../contract.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await teamsWithGoals(w);
  const { careLead, planner } = gathered;
  const propose = (more: object = {}) => gathered.propose({ ...calmNights, ...more });
  const shared = () => gathered.shared(calmNights);
  /** Ends a goal together, Care's lead first. */
  async function end(as: 'reach' | 'not-reached', goal: GoalView): Promise<void> {
    const { id, version } = await careLead.call(moves[as], { id: goal.id, saw: goal.version });
    await planner.call(moves.confirm, { id, saw: version });
    await w.runJobs();
  }
  return { ...gathered, admin: await w.person('Admin', { admin: true }), propose, shared, end };
});

const drafts = async (actor: Actor) => (await actor.call(thanks.listThanks, { view: 'drafts' })).items;

test('a proposal that nobody answers lapses after fourteen working days, in nobody’s name', async () => {
  const { w, propose, read } = scenario();
  const goal = await propose();
  w.clock.set('2054-12-13T22:00:00Z');
  await w.runJobs();
  expect((await read(goal)).state).toBe('proposed');
  w.clock.set('2054-12-14T09:00:00Z');
  await w.runJobs();
  const lapsed = await read(goal);
  expect(lapsed.state).toBe('set-aside');
  expect(lapsed.thread.at(-1)).toMatchObject({ did: 'lapse', mover: null, words: null });
});

test('a new wording waits anew, and what is shared never lapses', async () => {
  const { w, careLead, planner, propose, read } = scenario();
  const goal = await propose();
  w.clock.advance({ hours: 24 * 10 });
  await careLead.call(moves.reword, { ...without(calmNights), id: goal.id, saw: 1, aim: 'Quiet nights' });
  w.clock.set('2054-12-14T09:00:00Z');
  await w.runJobs();
  expect((await read(goal)).state).toBe('proposed');
  const joined = await planner.call(moves.join, { id: goal.id, saw: 2, why: 'Sleep' });
  w.clock.advance({ hours: 24 * 60 });
  await w.runJobs();
  expect((await read(joined)).state).toBe('shared');
});

const without = ({ why: _why, ...rest }: typeof calmNights) => rest;

test('reached: a win is drafted that names every party, for whoever said so first; one side alone cannot have it', async () => {
  const { care, careLead, dispatch, end, planner, shared } = scenario();
  const goal = await shared();
  await end('reach', goal);
  const [win] = await drafts(careLead);
  expect(win).toMatchObject({
    kind: 'win',
    suggested: true,
    forWhat: 'Calmer nights',
    serves: { kind: 'goal', id: goal.id },
    credits: [{ party: { id: care } }, { party: { id: dispatch } }],
  });
  expect(await drafts(planner)).toEqual([]);
  const alone = {
    forWhat: 'Calmer nights',
    madePossible: 'Sleep',
    credits: [{ party: care, forWhat: 'All of it' }],
  };
  expect(await careLead.refusal(thanks.moves.draft, { id: win!.id, saw: win!.version, ...alone })).toBe(
    'thanks.win-of-one',
  );
});

test('a team’s own goal prepares a win of the team and its people, which can be kept and sent', async () => {
  const { w, care, careLead, agent, propose } = scenario();
  const goal = await propose({ with: [] });
  const said = await careLead.call(moves.reach, { id: goal.id, saw: goal.version });
  await agent.call(moves.confirm, { id: goal.id, saw: said.version });
  await w.runJobs();
  const [win] = await drafts(careLead);
  expect(win!.credits.map(({ party }) => party.name).toSorted()).toEqual([
    'Care',
    'Care agent',
    'Care colleague',
    'Care lead',
  ]);
  expect(win!.credits[0]!.party.id).toBe(care);
  const kept = await careLead.call(thanks.moves.draft, {
    id: win!.id,
    saw: win!.version,
    kind: 'win',
    forWhat: win!.forWhat,
    madePossible: 'Sleep',
    credits: win!.credits.map(({ party }) => ({ party: party.id, forWhat: 'Calmer nights' })),
  });
  expect((await careLead.call(thanks.moves.send, { id: kept.id, saw: kept.version })).state).toBe('sent');
});

test('not reached: thanks for the effort are drafted to the parties, and nobody is named in anything', async () => {
  const { care, careLead, dispatch, end, shared } = scenario();
  const goal = await shared();
  await end('not-reached', goal);
  expect(await drafts(careLead)).toMatchObject([
    { kind: 'thanks', suggested: true, credits: [{ party: { id: care } }, { party: { id: dispatch } }] },
  ]);
});

test('set aside, nothing is drafted', async () => {
  const { w, careLead, planner, shared } = scenario();
  const goal = await shared();
  const { version } = await careLead.call(moves['set-aside'], { id: goal.id, saw: goal.version });
  await planner.call(moves.confirm, { id: goal.id, saw: version });
  await w.runJobs();
  expect(await drafts(careLead)).toEqual([]);
});

test('whoever can see the goal no longer is not offered thanks for it', async () => {
  const { w, careLead, planner, shared } = scenario();
  const goal = await shared();
  const { version } = await planner.call(moves.reach, { id: goal.id, saw: goal.version });
  await w.database.owner.query('update membership set team_id = $2 where person_id = $1', [
    planner.id,
    w.everyone,
  ]);
  await careLead.call(moves.confirm, { id: goal.id, saw: version });
  await w.runJobs();
  expect(await drafts(planner)).toEqual([]);
});

test('when somebody who was still to join has left, those who are here have all joined', async () => {
  const { w, admin, propose, read } = scenario();
  const friend = await w.person('Friend');
  const goal = await propose({ with: [friend.id] });
  await admin.call(removePerson, { id: friend.id });
  await w.runJobs();
  expect((await read(goal)).state).toBe('shared');
});

test('when the other of two has left, their goal is set aside', async () => {
  const { w, admin, read } = scenario();
  const [one, other] = [await w.person('One'), await w.person('Other')];
  const goal = await one.call(proposeGoal, { ...calmNights, with: [other.id] });
  const joined = await other.call(moves.join, { id: goal.id, saw: 1, why: 'Sleep' });
  expect(joined.state).toBe('shared');
  await admin.call(removePerson, { id: other.id });
  await w.runJobs();
  expect((await read(goal, one)).state).toBe('set-aside');
  await w.runJobs();
});

test('the team of whoever proposed and left goes on with it', async () => {
  const { w, admin, careLead, planner, propose } = scenario();
  const goal = await propose();
  await admin.call(removePerson, { id: careLead.id });
  await w.runJobs();
  const joined = await planner.call(moves.join, { id: goal.id, saw: 1, why: 'Sleep' });
  expect(joined.state).toBe('shared');
});
