/** Story A of the model, its goal: set by two teams, rewarded by consent, reached together, with no target of anybody (A3 to A5, A18). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves, proposeGoal, readGoal, type GoalView } from '#features/goals/contract.ts';
import { proposeReward, rewardMovesOf } from '#features/goals/reward/contract.ts';
import * as thanks from '#features/thanks/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { allSeenBy, gather, type Cast } from './cast.ts';

let a: Cast;
let goal: GoalView;
let before: Awaited<ReturnType<typeof allSeenBy>>;
const strangers = () => ({ readers: [a.outsider, a.admin, a.manager, a.analyst], words: ['release'] });
beforeAll(async () => {
  a = await gather();
  before = await allSeenBy(strangers());
});
afterAll(() => a.w.close());

test('A3: Payments proposes a goal with Test; Test joins with a reason of its own, and it is shared', async () => {
  goal = await a.leader.call(proposeGoal, {
    as: a.payments,
    with: [a.testers],
    aim: 'Release on Thursday',
    byDay: '2054-11-26',
    measure: 'It is out by noon, and nothing is taken back',
    why: 'A free weekend',
    whyForAll: 'Finance closes the month on Friday',
  });
  expect(goal).toMatchObject({ state: 'proposed', awaits: [{ name: 'Test' }] });
  const { cards } = await a.lead.call(readToday, {});
  expect(cards).toMatchObject([
    { kind: 'T1', words: 'Release on Thursday', answers: ['join', 'decline', 'say', 'later'] },
  ]);
  goal = await a.lead.call(moves.join, { id: goal.id, saw: goal.version, why: 'Testing in daylight' });
  expect(goal).toMatchObject({
    state: 'shared',
    sides: [{ why: 'A free weekend' }, { why: 'Testing in daylight' }],
  });
});

test('A3: for everybody else, managers and admins too, nothing is different from before', async () => {
  for (const stranger of strangers().readers)
    expect(await stranger.refusal(readGoal, { id: goal.id })).toBe('not-found');
  expect(await allSeenBy(strangers())).toEqual(before);
});

test('A4: there is no field and no command with which to set a target for one person', async () => {
  const wording = { aim: 'Faster', whyForAll: 'Speed', measure: 'Builds', why: 'Because', with: [a.testers] };
  const fields = [
    { target: 5 },
    { person: a.developer.id },
    { targets: [{ person: a.developer.id, value: 5 }] },
  ];
  for (const field of fields)
    expect(await a.leader.refusal(proposeGoal, { ...wording, ...field })).toBe('input.invalid');
  const named = `@[Developer](${a.developer.id}) closes five a day`;
  expect(await a.leader.refusal(proposeGoal, { ...wording, measure: named })).toBe('goal.names-a-person');
  const alone = { ...wording, with: [] };
  expect(await a.leader.refusal(proposeGoal, alone)).toBe('goal.needs-two');
  for (const path of ['targets', 'assign', `people/${a.developer.id}`])
    expect((await a.leader.get(`/api/goals/${goal.id}/${path}`)).statusCode).toBe(404);
});

test('A5: a reward is proposed by a member and, with another’s yes and no objection in either team, agreed for the teams', async () => {
  const proposed = await a.engineer.call(proposeReward, { id: goal.id, reward: 'Friday lunch, both teams' });
  expect(proposed.reward).toMatchObject({ state: 'proposed', objections: [] });
  const seen = { id: goal.id, reward: proposed.reward!.id, saw: 1 };
  await a.developer.call(rewardMovesOf['agree-reward'], seen);
  a.w.clock.advance({ hours: 24 * 8 });
  await a.w.runJobs();
  const { reward } = await a.developer.call(readGoal, { id: goal.id });
  expect(reward).toMatchObject({ state: 'agreed', words: 'Friday lunch, both teams' });
});

const credit = (party: string) => ({ party, forWhat: 'A calm Thursday' });

test('A18: reached when the other team confirms it; the win names both teams and cannot be one team’s', async () => {
  const said = await a.leader.call(moves.reach, { id: goal.id, saw: goal.version });
  expect(said.state).toBe('shared');
  expect(await a.leader.refusal(moves.confirm, { id: goal.id, saw: said.version })).toBe(
    'goal.somebody-else',
  );
  const reached = await a.lead.call(moves.confirm, { id: goal.id, saw: said.version });
  expect(reached).toMatchObject({ state: 'reached', reward: { can: ['give-reward'] } });
  await a.w.runJobs();
  const { items } = await a.leader.call(thanks.listThanks, { view: 'drafts' });
  const [win] = items;
  expect(win).toMatchObject({ kind: 'win', forWhat: 'Release on Thursday', suggested: true });
  expect(win!.credits.map(({ party }) => party.name)).toEqual(['Payments', 'Test']);
  const saved = { id: win!.id, saw: win!.version, forWhat: win!.forWhat, madePossible: 'A free weekend' };
  expect(await a.leader.refusal(thanks.moves.draft, { ...saved, credits: [credit(a.payments)] })).toBe(
    'thanks.win-of-one',
  );
  const both = await a.leader.call(thanks.moves.draft, {
    ...saved,
    credits: [credit(a.payments), credit(a.testers)],
  });
  expect((await a.leader.call(thanks.moves.send, { id: both.id, saw: both.version })).state).toBe('sent');
  const given = { id: goal.id, reward: reached.reward!.id, saw: reached.reward!.version };
  expect((await a.engineer.call(rewardMovesOf['give-reward'], given)).reward?.state).toBe('given');
  for (const stranger of strangers().readers) {
    const seen = await allSeenBy({ readers: [stranger], ids: [goal.id], words: ['release'] });
    expect(JSON.stringify(seen)).not.toContain('Thursday');
  }
});
