import { expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { teamsWithGoals, wording } from '#test/scenarios/goals.ts';
import { moves as promiseMoves, offerPromise, requestPromise, showPromise } from '../promises/contract.ts';
import { listGoals, moves, readGoal } from './contract.ts';

const scenario = gatheredForEach(teamsWithGoals);

const bodyFor = async (path: string, who: Actor) => (await who.get(path)).body;

test('to whoever is not part of it, a goal is not there: not in reading, lists, search, moves or what is open', async () => {
  const { agent, careLead, shared, stranger } = scenario();
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

test('a goal is open to everyone with the yes of every party, is not theirs to move, and can be kept among us again', async () => {
  const { agent, care, careLead, dispatch, planner, read, shared, stranger } = scenario();
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
    isOpenToAll: true,
    whoCanSee: { everyone: true },
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
  const { w, friend, propose } = scenario();
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
  const { agent, care, careLead, dispatch, friend, planner, read, shared, stranger } = scenario();
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
  const { agent, care, friend, propose } = scenario();
  const goal = await propose({ as: friend.id, with: [care] }, friend);
  expect(await bodyFor('/api/me/export', friend)).toContain(goal.id);
  expect(await bodyFor('/api/me/export', agent)).not.toContain(goal.id);
});
