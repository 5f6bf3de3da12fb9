import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { figure, teamsWithGoals } from '#test/scenarios/goals.ts';
import { moves } from './contract.ts';

const scenario = gatheredForEach(teamsWithGoals);

test('progress is reported by a party, in words or as the goal’s figure, and no person stands beside it', async () => {
  const { w, agent, planner, shared } = scenario();
  const goal = await shared({ figure });
  const at = { id: goal.id, saw: goal.version };
  await planner.call(moves.report, { ...at, value: 82, progress: 'The text messages go out' });
  w.clock.advance({ hours: 24 });
  const now = await agent.call(moves.report, { ...at, value: 75 });
  expect(now).toMatchObject({
    latest: 75,
    version: goal.version,
    progress: [
      { by: { name: 'Dispatch' }, value: 82, words: 'The text messages go out' },
      { by: { name: 'Care' }, value: 75, words: null },
    ],
  });
  expect(JSON.stringify(now.progress)).not.toContain('planner');
  expect(now.thread.map(({ did }) => did)).not.toContain('report');
  expect(await agent.refusal(moves.report, at)).toBe('goal.nothing-said');
  const blame = `@[Dispatch planner](${planner.id}) was slow`;
  expect(await agent.refusal(moves.report, { ...at, progress: blame })).toBe('goal.names-a-person');
  const inWords = await shared();
  const value = { id: inWords.id, saw: inWords.version, value: 3 };
  expect(await agent.refusal(moves.report, value)).toBe('goal.has-no-figure');
});

test('reaching takes two parties and two people', async () => {
  const { agent, careLead, planner, shared } = scenario();
  const goal = await shared();
  const reach = await careLead.call(moves.reach, { id: goal.id, saw: goal.version, words: 'Since May!' });
  expect(reach).toMatchObject({
    state: 'shared',
    proposedEnd: 'reached',
    closing: { as: 'reached', words: 'Since May!' },
    turn: 'theirs',
    awaits: [{ name: 'Dispatch' }],
  });
  expect(reach.can).not.toContain('confirm');
  const saw = { id: goal.id, saw: reach.version };
  expect(await careLead.refusal(moves.confirm, saw)).toBe('goal.somebody-else');
  expect(await agent.refusal(moves.confirm, saw)).toBe('goal.not-your-move');
  expect(await planner.refusal(moves.reach, saw)).toBe('goal.end-is-proposed');
  expect(await planner.refusal(moves.confirm, { ...saw, saw: goal.version })).toBe('goal.stale');
  const reached = await planner.call(moves.confirm, saw);
  expect(reached).toMatchObject({ state: 'reached', closing: null, turn: 'ended', can: [] });
  expect(await planner.refusal(moves.report, { id: goal.id, saw: reached.version, progress: 'More' })).toBe(
    'goal.not-now',
  );
});

test('somebody in both teams cannot reach it with themselves', async () => {
  const { w, care, dispatch, shared } = scenario();
  const both = await w.person('Of both', { teams: [care, dispatch] });
  const goal = await shared();
  const reach = await both.call(moves.reach, { id: goal.id, saw: goal.version, as: care });
  expect(await both.refusal(moves.confirm, { id: goal.id, saw: reach.version, as: dispatch })).toBe(
    'goal.somebody-else',
  );
  expect(reach.turn).toBe('theirs');
});

test('one team reaches its goal when a second member says so', async () => {
  const { agent, careLead, propose } = scenario();
  const goal = await propose({ with: [] });
  const reach = await careLead.call(moves.reach, { id: goal.id, saw: goal.version });
  expect(reach).toMatchObject({ state: 'shared', turn: 'theirs' });
  const saw = { id: goal.id, saw: reach.version };
  expect(await careLead.refusal(moves.confirm, saw)).toBe('goal.somebody-else');
  expect(await agent.call(moves.confirm, saw)).toMatchObject({ state: 'reached' });
});

test('"not yet" and taking back leave a goal where it was', async () => {
  const { careLead, planner, shared, shiftLead } = scenario();
  const goal = await shared();
  const reach = await careLead.call(moves.reach, { id: goal.id, saw: goal.version });
  const back = await planner.call(moves['not-yet'], { id: goal.id, saw: reach.version, words: 'Sundays' });
  expect(back).toMatchObject({ state: 'shared', closing: null, turn: 'nobody' });
  const again = await planner.call(moves['set-aside'], { id: goal.id, saw: back.version });
  expect(await shiftLead.refusal(moves['take-back'], { id: goal.id, saw: again.version })).toBe(
    'goal.not-your-move',
  );
  const taken = await planner.call(moves['take-back'], { id: goal.id, saw: again.version });
  expect(taken).toMatchObject({ state: 'shared', closing: null });
  expect(await planner.refusal(moves['take-back'], { id: goal.id, saw: taken.version })).toBe(
    'goal.not-your-move',
  );
});

test.for(['not-reached', 'set-aside'] as const)(
  '%s is said together: each other party agrees',
  async (end) => {
    const { careLead, dispatch, friend, join, planner, propose } = scenario();
    const goal = await propose({ with: [dispatch, friend.id] });
    await join(goal);
    const { id, version } = await friend.call(moves.join, { id: goal.id, saw: 1, why: 'The books' });
    const blame = `@[Finance partner](${friend.id}) forgot`;
    expect(await careLead.refusal(moves[end], { id, saw: version, words: blame })).toBe(
      'goal.names-a-person',
    );
    const proposed = await careLead.call(moves[end], { id, saw: version, words: 'It was too much at once' });
    const half = await planner.call(moves.confirm, { id, saw: proposed.version });
    expect(half).toMatchObject({ state: 'shared', awaits: [{ name: 'Finance partner' }] });
    expect(await friend.call(moves.confirm, { id, saw: half.version })).toMatchObject({ state: end });
  },
);
