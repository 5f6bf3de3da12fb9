import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { figure, teamsWithGoals, wording } from '#test/scenarios/goals.ts';
import { moves, proposeGoal } from './contract.ts';

const scenario = gatheredForEach(teamsWithGoals);

test('a goal is proposed by a party, joined by each other with its own reason, and then shared', async () => {
  const { join, planner, propose, read } = scenario();
  const goal = await propose({ figure, byDay: '2055-03-31', words: 'Shall we?' });
  expect(goal).toMatchObject({
    state: 'proposed',
    ...wording,
    figure,
    latest: null,
    byDay: '2055-03-31',
    turn: 'theirs',
    sides: [
      { party: { name: 'Care' }, why: 'Fewer angry calls', joined: true, mine: true },
      { party: { name: 'Dispatch' }, why: null, joined: false, mine: false },
    ],
    awaits: [{ name: 'Dispatch' }],
    can: ['say', 'say-why', 'reword', 'drop'],
    whoCanSee: { people: 6 },
    thread: [{ did: 'proposed', words: 'Shall we?', mover: { name: 'Care lead' }, forTeam: 'Care' }],
  });
  expect(await read(goal, planner)).toMatchObject({
    turn: 'mine',
    can: ['join', 'decline', 'say', 'say-why'],
  });
  const joined = await join(goal);
  expect(joined).toMatchObject({ state: 'shared', awaits: [], turn: 'nobody' });
  expect(joined.sides.map(({ why }) => why)).toEqual(['Fewer angry calls', 'Calmer nights']);
  expect(joined.thread.map(({ did }) => did)).toEqual(['proposed', 'join', 'all-joined']);
});

test('one team of three or more may set itself a goal, and it is shared at once', async () => {
  const { propose } = scenario();
  const goal = await propose({ with: [] });
  expect(goal).toMatchObject({ state: 'shared', parties: [{ name: 'Care' }] });
});

test('each guard of a proposal refuses in its own words', async () => {
  const { w, agent, care, careLead, dispatch, stranger } = scenario();
  const refused = (more: object, who = careLead) =>
    who.refusal(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Because', ...more });
  const small = await w.team('Two of us');
  for (const name of ['One', 'Two']) await w.person(name, { teams: [small] });
  expect(await refused({ as: undefined, with: [] })).toBe('goal.needs-two');
  expect(await refused({ with: [dispatch, care] })).toBe('goal.party-twice');
  expect(await refused({ with: [crypto.randomUUID()] })).toBe('goal.nobody-by-that-id');
  expect(await refused({ with: [small] })).toBe('goal.team-too-small');
  expect(await refused({ as: dispatch, with: [care] })).toBe('goal.not-yours-to-speak-for');
  const named = `@[Care agent](${agent.id}) takes ten calls less`;
  for (const field of ['aim', 'whyForAll', 'measure', 'why'])
    expect(await refused({ [field]: named })).toBe('goal.names-a-person');
  expect(await refused({ figure: { ...figure, target: 90 } })).toBe('goal.figure-goes-nowhere');
  expect(await refused({ byDay: '2054-11-23' })).toBe('goal.day-has-passed');
  expect(await refused({ words: `@[Outsider](${stranger.id}) asked` })).toBe('people.names-someone-absent');
  expect(await refused({ aim: ' ' })).toBe('input.invalid');
});

test('"not now" ends a proposal without a reason, and so does its proposer', async () => {
  const { agent, planner, propose } = scenario();
  const goal = await propose();
  const declined = await planner.call(moves.decline, { id: goal.id, saw: goal.version });
  expect(declined).toMatchObject({ state: 'set-aside', can: [], turn: 'ended' });
  const other = await propose();
  expect(await planner.refusal(moves.drop, { id: other.id, saw: 1 })).toBe('goal.not-your-move');
  expect(await agent.call(moves.drop, { id: other.id, saw: 1 })).toMatchObject({ state: 'set-aside' });
  expect(await planner.refusal(moves.join, { id: other.id, saw: 2, why: 'Late' })).toBe('goal.not-now');
});

test('a yes to a wording that has changed since is refused, the newer one comes back, and earlier yeses fall away', async () => {
  const { careLead, dispatch, friend, join, planner, propose } = scenario();
  const goal = await propose({ with: [dispatch, friend.id] });
  const half = await join(goal);
  expect(half).toMatchObject({ state: 'proposed', awaits: [{ name: 'Finance partner' }] });
  const reworded = { ...wording, id: goal.id, saw: half.version, aim: 'Late-delivery calls down by half' };
  expect(await planner.refusal(moves.reword, reworded)).toBe('goal.not-your-move');
  const changed = await careLead.call(moves.reword, reworded);
  expect(changed.awaits.map(({ name }) => name)).toEqual(['Dispatch', 'Finance partner']);
  const stale = await friend.raw(moves.join, { id: goal.id, saw: half.version, why: 'The books' });
  expect(stale.json()).toMatchObject({
    code: 'goal.stale',
    newer: { aim: 'Late-delivery calls down by half' },
  });
  await join(changed);
  const all = await friend.call(moves.join, { id: goal.id, saw: changed.version, why: 'The books' });
  expect(all.state).toBe('shared');
  expect(all.sides[1]).toMatchObject({ why: 'Calmer nights', joined: true });
});

test('the same message sent twice joins once', async () => {
  const { planner, propose } = scenario();
  const goal = await propose();
  const input = { id: goal.id, saw: goal.version, why: 'Calmer nights' };
  const key = crypto.randomUUID();
  const first = await planner.call(moves.join, input, key);
  expect(await planner.call(moves.join, input, key)).toEqual(first);
  expect(await planner.refusal(moves.join, { ...input, saw: first.version })).toBe('goal.not-now');
});

test('nobody joins or speaks for a party that is not theirs, and with several one says which', async () => {
  const { w, agent, care, dispatch, propose } = scenario();
  const goal = await propose();
  const input = { id: goal.id, saw: 1, why: 'We would love to' };
  expect(await agent.refusal(moves.join, { ...input, as: dispatch })).toBe('goal.not-yours-to-speak-for');
  expect(await agent.refusal(moves.join, input)).toBe('goal.not-your-move');
  const both = await w.person('In both', { teams: [care, dispatch] });
  expect(await both.refusal(moves['say-why'], { ...input, why: 'Both' })).toBe('goal.say-for-whom');
  const said = await both.call(moves['say-why'], { ...input, why: 'Both', as: dispatch });
  expect(said.sides.map(({ why }) => why)).toEqual(['Fewer angry calls', 'Both']);
});
