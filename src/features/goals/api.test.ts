import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { moves as promiseMoves, offerPromise, requestPromise, showPromise } from '../promises/contract.ts';
import { listGoals, moves, proposeGoal, readGoal, type GoalView } from './contract.ts';

let w: Workplace;
let care: string;
let dispatch: string;
let agent: Actor;
let careLead: Actor;
let planner: Actor;
let shiftLead: Actor;
let friend: Actor;
let stranger: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  care = await w.team('Care');
  dispatch = await w.team('Dispatch');
  careLead = await w.person('Care lead', { teams: [care], leads: care });
  agent = await w.person('Care agent', { teams: [care] });
  await w.person('Care colleague', { teams: [care] });
  shiftLead = await w.person('Dispatch shift lead', { teams: [dispatch], leads: dispatch });
  planner = await w.person('Dispatch planner', { teams: [dispatch] });
  await w.person('Dispatch colleague', { teams: [dispatch] });
  friend = await w.person('Finance partner');
  stranger = await w.person('Outsider', { admin: true, leads: w.everyone });
});
beforeEach(() => w.clock.set(tuesday));
afterAll(() => w.close());

const wording = {
  aim: 'Late-delivery calls down a third',
  whyForAll: 'Customers come back to those who tell them early',
  measure: 'Calls about late deliveries in a week',
};
const figure = { unit: 'calls a week', start: 90, target: 60 };

type Proposal = Parameters<typeof careLead.call<typeof proposeGoal.input, typeof proposeGoal.reply>>[1];
const propose = (more: Partial<Proposal> = {}, who = careLead): Promise<GoalView> =>
  who.call(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Fewer angry calls', ...more });
const join = (goal: GoalView, who = planner) =>
  who.call(moves.join, { id: goal.id, saw: goal.version, why: 'Calmer nights' });
const shared = async (more: Partial<Proposal> = {}) => join(await propose(more));
const bodyFor = async (path: string, who: Actor) => (await who.get(path)).body;
const read = (goal: { id: string }, who: Actor = careLead) => who.call(readGoal, { id: goal.id });

test('a goal is proposed by a party, joined by each other with its own reason, and then shared', async () => {
  const goal = await propose({ figure, byDay: '2055-03-31', words: 'Shall we?' });
  expect(goal).toMatchObject({
    ...{ state: 'proposed', ...wording, figure, latest: null, byDay: '2055-03-31', turn: 'theirs' },
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
    ...{ turn: 'mine', can: ['join', 'decline', 'say', 'say-why'] },
  });
  const joined = await join(goal);
  expect(joined).toMatchObject({ state: 'shared', awaits: [], turn: 'nobody' });
  expect(joined.sides.map(({ why }) => why)).toEqual(['Fewer angry calls', 'Calmer nights']);
  expect(joined.thread.map(({ did }) => did)).toEqual(['proposed', 'join', 'all-joined']);
});

test('one team of three or more may set itself a goal, and it is shared at once', async () => {
  const goal = await propose({ with: [] });
  expect(goal).toMatchObject({ state: 'shared', parties: [{ name: 'Care' }] });
});

test('each guard of a proposal refuses in its own words', async () => {
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

test('to whoever is not part of it, a goal is not there: not in reading, lists, search, moves or what is open', async () => {
  const goal = await shared();
  const said = { ...wording, id: goal.id, saw: goal.version, why: 'Me too', words: 'Hello' };
  expect(await stranger.refusal(readGoal, { id: goal.id })).toBe('not-found');
  for (const move of Object.values(moves)) {
    const taken = Object.entries(said).filter(([name]) => name in move.input.properties);
    const input = Object.fromEntries(taken) as typeof said;
    expect(await stranger.refusal(move as typeof moves.join, input)).toBe('not-found');
  }
  for (const see of ['open', 'ended', 'open-to-all'] as const)
    expect((await stranger.call(listGoals, { view: see })).items).toEqual([]);
  expect(await bodyFor('/api/search?q=late-delivery', careLead)).toContain(goal.id);
  expect(await bodyFor('/api/search?q=late-delivery', stranger)).not.toContain(goal.id);
  expect(await bodyFor('/api/open-with-me', agent)).toContain(goal.id);
  expect(await bodyFor('/api/open-with-me', stranger)).not.toContain(goal.id);
});

test('"not now" ends a proposal without a reason, and so does its proposer', async () => {
  const goal = await propose();
  const declined = await planner.call(moves.decline, { id: goal.id, saw: goal.version });
  expect(declined).toMatchObject({ state: 'set-aside', can: [], turn: 'ended' });
  const other = await propose();
  expect(await planner.refusal(moves.drop, { id: other.id, saw: 1 })).toBe('goal.not-your-move');
  expect(await agent.call(moves.drop, { id: other.id, saw: 1 })).toMatchObject({ state: 'set-aside' });
  expect(await planner.refusal(moves.join, { id: other.id, saw: 2, why: 'Late' })).toBe('goal.not-now');
});

test('a yes to a wording that has changed since is refused, the newer one comes back, and earlier yeses fall away', async () => {
  const goal = await propose({ with: [dispatch, friend.id] });
  const half = await join(goal);
  expect(half).toMatchObject({ state: 'proposed', awaits: [{ name: 'Finance partner' }] });
  const reworded = { ...wording, id: goal.id, saw: half.version, aim: 'Late-delivery calls down by half' };
  expect(await planner.refusal(moves.reword, reworded)).toBe('goal.not-your-move');
  const changed = await careLead.call(moves.reword, reworded);
  expect(changed.awaits.map(({ name }) => name)).toEqual(['Dispatch', 'Finance partner']);
  const stale = await friend.raw(moves.join, { id: goal.id, saw: half.version, why: 'The books' });
  expect(stale.json()).toMatchObject({
    ...{ code: 'goal.stale', newer: { aim: 'Late-delivery calls down by half' } },
  });
  await join(changed);
  const all = await friend.call(moves.join, { id: goal.id, saw: changed.version, why: 'The books' });
  expect(all.state).toBe('shared');
  expect(all.sides[1]).toMatchObject({ why: 'Calmer nights', joined: true });
});

test('the same message sent twice joins once', async () => {
  const goal = await propose();
  const input = { id: goal.id, saw: goal.version, why: 'Calmer nights' };
  const key = crypto.randomUUID();
  const first = await planner.call(moves.join, input, key);
  expect(await planner.call(moves.join, input, key)).toEqual(first);
  expect(await planner.refusal(moves.join, { ...input, saw: first.version })).toBe('goal.not-now');
});

test('nobody joins or speaks for a party that is not theirs, and with several one says which', async () => {
  const goal = await propose();
  const input = { id: goal.id, saw: 1, why: 'We would love to' };
  expect(await agent.refusal(moves.join, { ...input, as: dispatch })).toBe('goal.not-yours-to-speak-for');
  expect(await agent.refusal(moves.join, input)).toBe('goal.not-your-move');
  const both = await w.person('In both', { teams: [care, dispatch] });
  expect(await both.refusal(moves['say-why'], { ...input, why: 'Both' })).toBe('goal.say-for-whom');
  const said = await both.call(moves['say-why'], { ...input, why: 'Both', as: dispatch });
  expect(said.sides.map(({ why }) => why)).toEqual(['Fewer angry calls', 'Both']);
});

test('progress is reported by a party, in words or as the goal’s figure, and no person stands beside it', async () => {
  const goal = await shared({ figure });
  const at = { id: goal.id, saw: goal.version };
  await planner.call(moves.report, { ...at, value: 82, progress: 'The text messages go out' });
  w.clock.advance({ hours: 24 });
  const now = await agent.call(moves.report, { ...at, value: 75 });
  expect(now).toMatchObject({
    ...{ latest: 75, version: goal.version },
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
  const goal = await shared();
  const reach = await careLead.call(moves.reach, { id: goal.id, saw: goal.version, words: 'Since May!' });
  expect(reach).toMatchObject({
    ...{ state: 'shared', proposedEnd: 'reached', closing: { as: 'reached', words: 'Since May!' } },
    ...{ turn: 'theirs', awaits: [{ name: 'Dispatch' }] },
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
  const both = await w.person('Of both', { teams: [care, dispatch] });
  const goal = await shared();
  const reach = await both.call(moves.reach, { id: goal.id, saw: goal.version, as: care });
  expect(await both.refusal(moves.confirm, { id: goal.id, saw: reach.version, as: dispatch })).toBe(
    'goal.somebody-else',
  );
  expect(reach.turn).toBe('theirs');
});

test('one team reaches its goal when a second member says so', async () => {
  const goal = await propose({ with: [] });
  const reach = await careLead.call(moves.reach, { id: goal.id, saw: goal.version });
  expect(reach).toMatchObject({ state: 'shared', turn: 'theirs' });
  const saw = { id: goal.id, saw: reach.version };
  expect(await careLead.refusal(moves.confirm, saw)).toBe('goal.somebody-else');
  expect(await agent.call(moves.confirm, saw)).toMatchObject({ state: 'reached' });
});

test('"not yet" and taking back leave a goal where it was', async () => {
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

test('a goal is open to everyone with the yes of every party, is not theirs to move, and can be kept among us again', async () => {
  const goal = await shared();
  const at = { id: goal.id, saw: goal.version };
  const asked = await careLead.call(moves['open-to-all'], at);
  expect(asked).toMatchObject({ isOpenToAll: false, opening: { by: { name: 'Care' } }, turn: 'theirs' });
  const saw = { id: goal.id, saw: asked.version };
  expect(await agent.refusal(moves['open-to-all'], saw)).toBe('goal.opening-is-proposed');
  expect(await stranger.refusal(readGoal, { id: goal.id })).toBe('not-found');
  const kept = await planner.call(moves['refuse-opening'], saw);
  expect(kept).toMatchObject({ opening: null, isOpenToAll: false });
  const again = await planner.call(moves['open-to-all'], { id: goal.id, saw: kept.version });
  const open = await agent.call(moves['agree-opening'], { id: goal.id, saw: again.version });
  expect(open).toMatchObject({
    ...{ isOpenToAll: true, whoCanSee: { everyone: true } },
    // what speaks against a reward stays theirs
    amongUs: { everyone: false, parties: [{ id: care }, { id: dispatch }] },
  });
  const seen = await read(goal, stranger);
  expect(seen).toMatchObject({ mine: false, turn: 'nobody', can: [], reward: null, amongUs: null });
  expect(seen.thread.map(({ did }) => did)).toEqual(['opened']);
  expect((await stranger.call(listGoals, { view: 'open-to-all' })).items).toMatchObject([{ id: goal.id }]);
  const strange = { id: goal.id, saw: open.version, progress: 'I know better' };
  expect(await stranger.refusal(moves.report, strange)).toBe('goal.not-your-move');
  await planner.call(moves['keep-among-us'], { id: goal.id, saw: open.version });
  expect(await stranger.refusal(readGoal, { id: goal.id })).toBe('not-found');
});

test('lists go on where the page before ended, and can be kept to exactly two parties', async () => {
  const [one, two] = [await w.person('One of two'), await w.person('Other of two')];
  const between = { as: one.id, with: [two.id] };
  for (let count = 0; count < 3; count++) await propose(between, one);
  await propose({ as: one.id, with: [friend.id] }, one);
  const first = await one.call(listGoals, { limit: 3 });
  const second = await one.call(listGoals, { limit: 3, after: first.next! });
  expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, undefined]);
  const { items } = await one.call(listGoals, { of: one.id, with: two.id });
  expect(items.map(({ parties }) => parties.map(({ id }) => id))).toEqual(
    [1, 2, 3].map(() => [one.id, two.id]),
  );
});

const terms = { what: 'Text at nine', doneLooksLike: 'It goes out', dueOn: null };

test('a promise can serve a goal of mine, stands on its page, and says nothing of it to anybody else', async () => {
  const goal = await shared();
  const offer = { ...terms, customer: care, performer: dispatch, servesGoal: goal.id };
  const promise = await planner.call(offerPromise, offer);
  expect(promise.serves).toEqual({ kind: 'goal', id: goal.id });
  expect((await read(goal, agent)).promises).toMatchObject([
    { id: promise.id, what: 'Text at nine', performer: { name: 'Dispatch' }, customer: { name: 'Care' } },
  ]);
  const asked = { ...terms, performer: friend.id, servesGoal: goal.id };
  const other = await careLead.call(requestPromise, asked);
  expect(other.serves).toEqual({ kind: 'goal', id: goal.id });
  expect((await friend.get(`/api/promises/${other.id}`)).body).not.toContain(goal.id);
  const answered = await friend.call(promiseMoves.promise, { id: other.id, saw: other.version });
  expect(answered.serves).toBeNull();
  expect((await careLead.call(showPromise, { id: other.id })).serves).toEqual({ kind: 'goal', id: goal.id });
  expect((await read(goal, planner)).promises.map(({ id }) => id)).toEqual([promise.id]);
  expect(await stranger.refusal(offerPromise, { ...terms, customer: friend.id, servesGoal: goal.id })).toBe(
    'not-found',
  );
});

test('what somebody takes along are the goals they proposed or are part of in person', async () => {
  const goal = await propose({ as: friend.id, with: [care] }, friend);
  expect(await bodyFor('/api/me/export', friend)).toContain(goal.id);
  expect(await bodyFor('/api/me/export', agent)).not.toContain(goal.id);
});
