import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { removePerson } from '../../people/admin/admin-contract.ts';
import { moves, proposeGoal, readGoal, type GoalView } from '../contract.ts';
import { proposeReward, rewardMovesOf } from './contract.ts';

let w: Workplace;
let care: string;
let dispatch: string;
let cares: Actor[];
let dispatchers: Actor[];
let stranger: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  stranger = await w.person('Outsider', { admin: true, leads: w.everyone });
});
beforeEach(async () => {
  w.clock.set(tuesday);
  const unique = crypto.randomUUID().slice(0, 8);
  care = await w.team(`Care ${unique}`);
  dispatch = await w.team(`Dispatch ${unique}`);
  cares = await peopleOf(care, 3);
  dispatchers = await peopleOf(dispatch, 3);
});
afterAll(() => w.close());

async function peopleOf(team: string, many: number): Promise<Actor[]> {
  const people: Actor[] = [];
  for (let index = 0; index < many; index++)
    people.push(await w.person(`Member ${index}`, { teams: [team] }));
  return people;
}
const wording = { aim: 'Calmer nights', whyForAll: 'Customers stay', measure: 'Calls at night' };

/** A goal that both teams, six people, share. */
async function shared(): Promise<GoalView> {
  const goal = await cares[0]!.call(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Sleep' });
  return dispatchers[0]!.call(moves.join, { id: goal.id, saw: 1, why: 'Sleep as well' });
}
const reward = 'A day out that each team designs';
const withReward = async (who = cares[1]!) => who.call(proposeReward, { id: (await shared()).id, reward });
const answer = (goal: GoalView) => ({ id: goal.id, reward: goal.reward!.id, saw: goal.reward!.version });
const read = (goal: GoalView, who: Actor) => who.call(readGoal, { id: goal.id });
const sixDays = { hours: 24 * 8 };

test('any member proposes a reward; among six it is adopted when five working days brought a yes and no objection', async () => {
  const goal = await withReward();
  await cares[0]!.call(rewardMovesOf['agree-reward'], answer(goal));
  expect(goal.reward).toMatchObject({
    state: 'proposed',
    words: reward,
    objections: [],
    yourAnswer: 'yes',
    silenceCountsFrom: '2054-12-01T16:00:00Z',
    can: ['object', 'reword-reward', 'take-back-reward'],
  });
  expect(goal.can).not.toContain('propose-reward');
  expect((await read(goal, dispatchers[2]!)).turn).toBe('mine');
  w.clock.advance({ hours: 24 * 7 });
  await w.runJobs();
  expect((await read(goal, cares[2]!)).reward?.state).toBe('proposed');
  w.clock.advance({ hours: 24 });
  await w.runJobs();
  const agreed = await read(goal, dispatchers[2]!);
  expect(agreed).toMatchObject({ turn: 'nobody', reward: { state: 'agreed', can: [] } });
  expect(agreed.thread.at(-1)).toMatchObject({ did: 'reward-agreed', words: reward, mover: null });
});

test('it is adopted at once when everybody active has said yes, and nobody sees who has not', async () => {
  const goal = await withReward();
  const others = [...cares, ...dispatchers].filter((who) => who !== cares[1]);
  for (const who of others.slice(0, -1)) {
    const seen = await who.call(rewardMovesOf['agree-reward'], answer(goal));
    expect(seen.reward).toMatchObject({ state: 'proposed', yourAnswer: 'yes' });
    for (const one of others) expect(JSON.stringify(seen.reward)).not.toContain(one.id);
  }
  const last = await others.at(-1)!.call(rewardMovesOf['agree-reward'], answer(goal));
  expect(last.reward?.state).toBe('agreed');
});

test('an objection is words, holds it up however long, and can be taken back', async () => {
  const goal = await withReward();
  const objects = dispatchers[1]!;
  const objection = 'The night shift could not come';
  await cares[0]!.call(rewardMovesOf['agree-reward'], answer(goal));
  const objected = await objects.call(rewardMovesOf.object, { ...answer(goal), objection });
  expect(objected.reward).toMatchObject({ objections: [{ words: objection }], yourAnswer: 'objection' });
  w.clock.advance(sixDays);
  await w.runJobs();
  expect((await read(goal, cares[0]!)).reward?.state).toBe('proposed');
  expect(await cares[0]!.refusal(rewardMovesOf['take-back-objection'], answer(goal))).toBe(
    'goal.not-your-move',
  );
  const back = await objects.call(rewardMovesOf['take-back-objection'], answer(goal));
  expect(back.reward).toMatchObject({ state: 'agreed', objections: [] });
});

test('reworded after an objection, everybody is asked anew and a yes to the earlier wording is refused', async () => {
  const goal = await withReward();
  await cares[0]!.call(rewardMovesOf['agree-reward'], answer(goal));
  await cares[2]!.call(rewardMovesOf.object, { ...answer(goal), objection: 'Not on a Friday' });
  w.clock.advance({ hours: 24 * 3 });
  const words = 'A Thursday out that each team designs';
  expect(await cares[0]!.refusal(rewardMovesOf['reword-reward'], { ...answer(goal), words })).toBe(
    'goal.not-your-move',
  );
  const anew = await cares[1]!.call(rewardMovesOf['reword-reward'], { ...answer(goal), words });
  expect(anew.reward).toMatchObject({ words, objections: [], silenceCountsFrom: '2054-12-04T16:00:00Z' });
  expect((await read(goal, cares[0]!)).reward?.yourAnswer).toBeNull();
  expect(await cares[0]!.refusal(rewardMovesOf['agree-reward'], answer(goal))).toBe('goal.stale');
  await cares[2]!.call(rewardMovesOf['agree-reward'], answer(anew));
  w.clock.set('2054-12-02T12:00:00Z');
  await w.runJobs();
  expect((await read(goal, cares[0]!)).reward?.state).toBe('proposed');
  w.clock.set('2054-12-04T16:00:00Z');
  await w.runJobs();
  expect((await read(goal, cares[0]!)).reward?.state).toBe('agreed');
});

test('in a small team one yes beside the proposal and five working days are enough; who never came is not waited for', async () => {
  const [first, second, third] = cares as [Actor, Actor, Actor];
  const goal = await first.call(proposeGoal, { ...wording, as: care, with: [], why: 'Sleep' });
  const proposed = await first.call(proposeReward, { id: goal.id, reward });
  w.clock.advance({ hours: 24 * 30 });
  await w.runJobs();
  expect((await read(goal, second)).reward?.state).toBe('proposed');
  await w.database.owner.query('update person set here_since = null where id = $1', [third.id]);
  const agreed = await second.call(rewardMovesOf['agree-reward'], answer(proposed));
  expect(agreed.reward?.state).toBe('agreed');
});

test('when somebody leaves, the yes of the rest is enough', async () => {
  const [first, second, third] = cares as [Actor, Actor, Actor];
  const goal = await first.call(proposeGoal, { ...wording, as: care, with: [], why: 'Sleep' });
  const proposed = await first.call(proposeReward, { id: goal.id, reward });
  await second.call(rewardMovesOf['agree-reward'], answer(proposed));
  expect((await read(goal, second)).reward?.state).toBe('proposed');
  await stranger.call(removePerson, { id: third.id });
  await w.runJobs();
  expect((await read(goal, second)).reward?.state).toBe('agreed');
});

test('a newer reward takes the place of the one agreed, which stands until then', async () => {
  const goal = await withReward();
  for (const who of [...cares, ...dispatchers])
    if (who !== cares[1]) await who.call(rewardMovesOf['agree-reward'], answer(goal));
  const second = await cares[0]!.call(proposeReward, { id: goal.id, reward: 'Two days out' });
  expect(second).toMatchObject({ reward: { words: 'Two days out' }, agreedReward: { words: reward } });
  await cares[2]!.call(rewardMovesOf['agree-reward'], answer(second));
  w.clock.advance(sixDays);
  await w.runJobs();
  const after = await read(goal, cares[0]!);
  expect(after).toMatchObject({ reward: { words: 'Two days out', state: 'agreed' }, agreedReward: null });
});

test('only what was agreed is given, and only once the goal is reached', async () => {
  const goal = await withReward();
  for (const who of [...cares, ...dispatchers])
    if (who !== cares[1]) await who.call(rewardMovesOf['agree-reward'], answer(goal));
  expect(await cares[0]!.refusal(rewardMovesOf['give-reward'], answer(goal))).toBe('goal.not-now');
  const { version } = await cares[0]!.call(moves.reach, { id: goal.id, saw: goal.version });
  const reached = await dispatchers[0]!.call(moves.confirm, { id: goal.id, saw: version });
  expect(reached.reward).toMatchObject({ state: 'agreed', can: ['give-reward'] });
  const given = await dispatchers[0]!.call(rewardMovesOf['give-reward'], answer(goal));
  expect(given.reward).toMatchObject({ state: 'given', can: [] });
  expect(given.thread.at(-1)).toMatchObject({ did: 'reward-given', words: reward });
});

test('a reward that was not agreed ends with the goal', async () => {
  const goal = await withReward();
  const { version } = await cares[0]!.call(moves['set-aside'], { id: goal.id, saw: goal.version });
  const ended = await dispatchers[0]!.call(moves.confirm, { id: goal.id, saw: version });
  expect(ended).toMatchObject({ state: 'set-aside', reward: null });
  expect(await dispatchers[1]!.refusal(rewardMovesOf['agree-reward'], answer(goal))).toBe('goal.not-now');
  expect(await dispatchers[1]!.refusal(proposeReward, { id: goal.id, reward })).toBe('goal.not-now');
  w.clock.advance(sixDays);
  await w.runJobs();
});

test('each guard of a reward refuses in its own words', async () => {
  const goal = await withReward();
  const propose = (who: Actor, more: object = {}) =>
    who.refusal(proposeReward, { id: goal.id, reward, ...more });
  expect(await propose(cares[0]!)).toBe('goal.reward-is-proposed');
  await cares[1]!.call(rewardMovesOf['take-back-reward'], answer(goal));
  const named = `@[Member 0](${cares[0]!.id}) gets a day off`;
  expect(await propose(cares[0]!, { reward: named })).toBe('goal.names-a-person');
  const [one, two] = [await w.person('One'), await w.person('Two')];
  const ofTwo = await one.call(proposeGoal, { ...wording, with: [two.id], why: 'Sleep' });
  const both = await two.call(moves.join, { id: ofTwo.id, saw: 1, why: 'Sleep' });
  expect(both.can).not.toContain('propose-reward');
  expect(await one.refusal(proposeReward, { id: ofTwo.id, reward })).toBe('goal.reward-is-for-teams');
});

test('a reward already given is the last of its goal', async () => {
  const goal = await shared();
  const insert = `insert into goal_reward (id, goal_id, words, state, proposed_by, proposed_at, time_zone, agreed_at, given_at)
    values (gen_random_uuid(), $1, 'Cake', 'given', $2, now(), 'Europe/Berlin', now(), now())`;
  await w.database.owner.query(insert, [goal.id, cares[0]!.id]);
  expect(await cares[0]!.refusal(proposeReward, { id: goal.id, reward })).toBe('goal.reward-was-given');
});

test('to a stranger there is no reward; where the goal is open to everyone they read it, and none of the answers', async () => {
  const goal = await withReward();
  expect(await stranger.refusal(proposeReward, { id: goal.id, reward })).toBe('not-found');
  const objection = 'The night shift could not come';
  await cares[0]!.call(rewardMovesOf.object, { ...answer(goal), objection });
  expect(await stranger.refusal(rewardMovesOf['agree-reward'], answer(goal))).toBe('not-found');
  const asked = await cares[0]!.call(moves['open-to-all'], { id: goal.id, saw: goal.version });
  await dispatchers[0]!.call(moves['agree-opening'], { id: goal.id, saw: asked.version });
  const seen = await read(goal, stranger);
  expect(seen.reward).toMatchObject({ words: reward, objections: [], yourAnswer: null, can: [] });
  expect(await stranger.refusal(rewardMovesOf['agree-reward'], answer(goal))).toBe('goal.not-your-move');
  expect(await stranger.refusal(proposeReward, { id: goal.id, reward })).toBe('goal.not-your-move');
});

test('a leader is shown once what is known of mixed reward systems, and nobody else is', async () => {
  const leader = await w.person('Leader', { teams: [care], leads: care });
  const goal = await shared();
  expect((await read(goal, cares[0]!)).rewardNote).toBe(false);
  expect((await read(goal, leader)).rewardNote).toBe(true);
  const proposed = await leader.call(proposeReward, { id: goal.id, reward });
  await leader.call(rewardMovesOf['take-back-reward'], answer(proposed));
  expect(await read(goal, leader)).toMatchObject({ rewardNote: false });
});
