/** What the database itself refuses, whatever a command forgets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { listGoals, moves, proposeGoal, readGoal } from './contract.ts';
import { pairsWithSharedGoal } from './public.ts';
import { proposeReward } from './reward/contract.ts';

let w: Workplace;
let care: string;
let dispatch: string;
let agent: Actor;
let planner: Actor;
let stranger: Actor;
let goal: string;
let reward: string;
beforeAll(async () => {
  w = await Workplace.open();
  care = await w.team('Care');
  dispatch = await w.team('Dispatch');
  agent = await w.person('Care agent', { teams: [care] });
  planner = await w.person('Dispatch planner', { teams: [dispatch] });
  for (const team of [care, care, dispatch, dispatch]) await w.person('Colleague', { teams: [team] });
  stranger = await w.person('Stranger', { admin: true, leads: w.everyone });
  const wording = { aim: 'Calmer nights', whyForAll: 'Customers stay', measure: 'Calls at night' };
  const proposed = await agent.call(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Sleep' });
  goal = proposed.id;
  await planner.call(moves.join, { id: goal, saw: 1, why: 'Sleep' });
  await agent.call(moves.report, { id: goal, saw: 2, progress: 'Half way' });
  reward = (await agent.call(proposeReward, { id: goal, reward: 'A day out' })).reward!.id;
});
afterAll(() => w.close());

const as = <T>(actor: Actor, work: Parameters<typeof writing<T>>[2]) =>
  writing(w.database.app, actor.id, work);
const tables = ['goal', 'goalParty', 'goalProgress', 'goalReward', 'goalRewardAnswer'] as const;

test('a stranger of any rank sees no row of it', async () => {
  for (const table of tables)
    expect(await as(stranger, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
  for (const table of tables)
    expect(await as(planner, (tx) => tx.selectFrom(table).selectAll().execute())).not.toEqual([]);
});

test('nobody joins, or reports, for a party that is not theirs', async () => {
  await as(planner, (tx) =>
    tx.updateTable('goalParty').set({ why: 'Ours' }).where('partyId', '=', care).execute(),
  );
  const { rows } = await w.database.owner.query('select why from goal_party where party_id = $1', [care]);
  expect(rows).toEqual([{ why: 'Sleep' }]);
  const entry = { id: newId(), goalId: goal, partyId: care, words: 'Done', reportedAt: '2054-11-24' };
  await expect(as(planner, (tx) => tx.insertInto('goalProgress').values(entry).execute())).rejects.toThrow(
    'row-level security',
  );
});

test('nobody answers about a reward for somebody else', async () => {
  const answer = { rewardId: reward, answer: 'yes', saw: 1, answeredAt: '2054-11-24' };
  await expect(
    as(planner, (tx) =>
      tx
        .insertInto('goalRewardAnswer')
        .values({ ...answer, personId: stranger.id })
        .execute(),
    ),
  ).rejects.toThrow('row-level security');
  await as(planner, (tx) => tx.deleteFrom('goalRewardAnswer').where('rewardId', '=', reward).execute());
  const { rows } = await w.database.owner.query('select person_id from goal_reward_answer');
  expect(rows).toEqual([{ person_id: agent.id }]);
});

test('whoever only reads an opened goal changes nothing of it', async () => {
  const asked = await agent.call(moves['open-to-all'], { id: goal, saw: 2 });
  await planner.call(moves['agree-opening'], { id: goal, saw: asked.version });
  const change = (actor: Actor, aim: string) =>
    as(actor, (tx) => tx.updateTable('goal').set({ aim }).where('id', '=', goal).executeTakeFirst());
  expect((await change(stranger, 'Mine')).numUpdatedRows).toBe(0n);
  expect(await as(stranger, (tx) => tx.selectFrom('goalRewardAnswer').selectAll().execute())).toEqual([]);
  const proposal = {
    id: newId(),
    goalId: goal,
    words: 'For me',
    state: 'proposed',
    proposedBy: stranger.id,
  };
  await expect(
    as(stranger, (tx) =>
      tx
        .insertInto('goalReward')
        .values({ ...proposal, proposedAt: '2054-11-24', timeZone: 'UTC' })
        .execute(),
    ),
  ).rejects.toThrow('row-level security');
});

test('an end that one person alone said does not stand, and the parties of a goal are never exchanged', async () => {
  const end = `update goal set state = 'reached', ended_at = now(), ended_by = $1, end_agreed_by = $1 where id = $2`;
  await expect(w.database.owner.query(end, [agent.id, goal])).rejects.toThrow('check constraint');
  await expect(
    as(agent, (tx) =>
      tx
        .updateTable('goal')
        .set({ parties: [care] })
        .where('id', '=', goal)
        .execute(),
    ),
  ).rejects.toThrow('permission denied');
});

test('whoever joined for a team reads it as it stood after leaving it, and moves nothing; who was only a member reads no more', async () => {
  const member = await w.person('Member', { teams: [dispatch] });
  const joiner = await w.person('Joiner', { teams: [dispatch] });
  const wording = { aim: 'Quiet mornings', whyForAll: 'Customers stay', measure: 'Calls before nine' };
  const { id } = await agent.call(proposeGoal, { ...wording, as: care, with: [dispatch], why: 'Sleep' });
  await joiner.call(moves.join, { id, saw: 1, why: 'Coffee' });
  const readBy = (actor: Actor) =>
    as(actor, (tx) => tx.selectFrom('goal').select('id').where('id', '=', id).execute());
  expect(await readBy(member)).toHaveLength(1);
  const pairs = () => as(joiner, (tx) => pairsWithSharedGoal(tx, joiner.id));
  expect(await pairs()).toEqual([{ one: dispatch, other: care }]);
  for (const who of [member, joiner])
    await w.database.owner.query('delete from membership where person_id = $1', [who.id]);
  expect(await readBy(member)).toEqual([]);
  expect(await readBy(joiner)).toEqual([]);
  expect(await member.refusal(readGoal, { id })).toBe('not-found');
  const read = await joiner.call(readGoal, { id });
  expect(read).toMatchObject({ aim: 'Quiet mornings', mine: false, can: [] });
  expect(read.sides.map(({ why }) => why)).toEqual(['Sleep', 'Coffee']);
  // no idea for a partnership comes of a team that is not theirs any more
  expect(await pairs()).toEqual([]);
  const { items } = await joiner.call(listGoals, { view: 'open' });
  expect(items.map((one) => one.id)).not.toContain(id);
  const report = { id, saw: read.version, progress: 'Done' };
  expect(await joiner.refusal(moves.report, report)).toBe('not-found');
  await as(joiner, (tx) => tx.updateTable('goal').set({ aim: 'Never mind' }).where('id', '=', id).execute());
  expect((await agent.call(readGoal, { id })).aim).toBe('Quiet mornings');
});
