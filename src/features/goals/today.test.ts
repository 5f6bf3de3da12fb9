import { expect, test } from 'vitest';
import type { Card } from '#platform/card.ts';
import { reading } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { tuesday } from '#test/workplace.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { calmNights, teamsWithGoals } from '#test/scenarios/goals.ts';
import { moves, proposeGoal, type GoalView } from './contract.ts';
import { proposeReward, rewardMovesOf } from './reward/contract.ts';
import { goalCards } from './today.ts';
import { pairsWithSharedGoal } from './public.ts';
import { touchedByGoals } from './lists.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await teamsWithGoals(w);
  const { agent, care } = gathered;
  const cardsOf = (actor: Actor): Promise<Card[]> => cardsFrom(w, [goalCards], actor);
  const wording = { ...calmNights, byDay: '2055-03-31' };
  const propose = () => gathered.propose(wording);
  const shared = () => gathered.shared(wording);
  const said = async (actor: Actor) => (await cardsOf(actor)).map(({ why }) => why.say);
  const touched = () => reading(w.database.app, agent.id, (db) => touchedByGoals(db, care, w.clock.read()));
  const pairs = (who: Actor) => reading(w.database.app, who.id, (db) => pairsWithSharedGoal(db, who.id));
  return { ...gathered, cardsOf, propose, shared, said, touched, pairs };
});

const at = ({ id, version }: GoalView) => ({ id, saw: version });

const likeT1 = { showings: 2, apart: 3, notBefore: tuesday };

test('T1: a goal that was proposed waits for each member of the other party, twice at most, until one has answered', async () => {
  const { agent, cardsOf, care, careLead, join, planner, propose, stranger } = scenario();
  const goal = await propose();
  expect(await cardsOf(planner)).toEqual([
    {
      id: `goal.join:${goal.id}:1`,
      kind: 'T1',
      band: 1,
      order: 1,
      saw: 1,
      subject: { kind: 'goal', id: goal.id },
      about: { id: care, name: expect.stringMatching(/^Care/) },
      why: { say: 'goals.proposed', with: { party: expect.stringMatching(/^Care/) } },
      words: 'Calmer nights',
      more: { say: 'goals.measured-by', with: { measure: 'Calls at night.', by: '2055-03-31' } },
      answers: ['join', 'decline', 'say', 'later'],
      asksAnew: true,
      quiet: { ...likeT1, fromDayHere: 2 },
    },
  ]);
  for (const who of [careLead, agent, stranger]) expect(await cardsOf(who)).toEqual([]);
  await join(goal);
  expect(await cardsOf(planner)).toEqual([]);
});

test('T1: a new wording is a new question', async () => {
  const { w, cardsOf, careLead, planner, propose } = scenario();
  const goal = await propose();
  w.clock.advance({ hours: 24 * 6 });
  const wording = { aim: 'Quiet nights', whyForAll: 'Customers stay', measure: 'Calls at night' };
  await careLead.call(moves.reword, { ...at(goal), ...wording });
  expect(await cardsOf(planner)).toMatchObject([
    { id: `goal.join:${goal.id}:2`, words: 'Quiet nights', quiet: { notBefore: w.clock.read().toString() } },
  ]);
});

test('T1: an end waits for the other party, never for whoever proposed it', async () => {
  const { agent, cardsOf, careLead, planner, said, shared } = scenario();
  const goal = await shared();
  await careLead.call(moves.reach, at(goal));
  expect(await cardsOf(planner)).toMatchObject([
    {
      kind: 'T1',
      why: { say: 'goals.end-reached' },
      answers: ['confirm', 'not-yet', 'later'],
      quiet: likeT1,
    },
  ]);
  for (const who of [careLead, agent]) expect(await said(who)).not.toContain('goals.end-reached');
});

test('T1: a reward waits for every member who has not answered this wording', async () => {
  const { agent, cardsOf, careLead, planner, said, shared } = scenario();
  const goal = await shared();
  const { reward } = await agent.call(proposeReward, { id: goal.id, reward: 'A day out' });
  for (const who of [careLead, planner])
    expect(await cardsOf(who)).toMatchObject([
      {
        id: `goal.reward:${reward!.id}:1`,
        kind: 'T1',
        words: 'A day out',
        saw: 1,
        quiet: likeT1,
        why: { say: 'goals.reward', with: { party: 'Care agent' } },
        answers: ['agree-reward', 'object', 'later'],
      },
    ]);
  expect(await said(agent)).not.toContain('goals.reward');
  await planner.call(rewardMovesOf['agree-reward'], { id: goal.id, reward: reward!.id, saw: 1 });
  expect(await cardsOf(planner)).toEqual([]);
});

test('T1: opening it to everyone waits for the other party', async () => {
  const { cardsOf, careLead, planner, shared } = scenario();
  const goal = await shared();
  await careLead.call(moves['open-to-all'], at(goal));
  expect(await cardsOf(planner)).toMatchObject([
    { why: { say: 'goals.opening' }, answers: ['agree-opening', 'refuse-opening', 'later'], quiet: likeT1 },
  ]);
});

test('T6: what became of it is told once, for a week, to those on whose side nobody moved', async () => {
  const { w, agent, cardsOf, careLead, planner, said, shared } = scenario();
  const goal = await shared();
  expect(await cardsOf(agent)).toMatchObject([
    {
      kind: 'T6',
      order: 6,
      why: { say: 'goals.told.all-joined' },
      answers: ['got-it'],
      quiet: { showings: 1, notBefore: tuesday },
    },
  ]);
  const reach = await careLead.call(moves.reach, at(goal));
  await planner.call(moves['not-yet'], at(reach));
  expect(await said(careLead)).toEqual(['goals.told.not-yet']);
  expect(await cardsOf(planner)).toEqual([]);
  w.clock.advance({ hours: 24 * 8 });
  expect(await cardsOf(careLead)).toEqual([]);
});

test('T6: "not now" is told once to whoever proposed, and that a proposal was taken back to those it was for', async () => {
  const { agent, careLead, planner, propose, said } = scenario();
  const declined = await propose();
  await planner.call(moves.decline, at(declined));
  expect(await said(agent)).toEqual(['goals.told.decline']);
  await careLead.call(moves.drop, at(await propose()));
  expect(await said(planner)).toEqual(['goals.told.drop']);
});

test('a goal touches its other parties once it is shared', async () => {
  const { dispatch, join, propose, touched } = scenario();
  const goal = await propose();
  expect(await touched()).toEqual([]);
  await join(goal);
  expect(await touched()).toEqual([
    { party: dispatch, because: { kind: 'goal', id: goal.id, words: 'Calmer nights' } },
  ]);
});

test('whoever joined a shared goal for a party is told of that pair, and no other member is', async () => {
  const { agent, care, careLead, dispatch, join, pairs, planner, propose } = scenario();
  const goal = await propose();
  expect(await pairs(careLead)).toEqual([]);
  await join(goal);
  expect(await pairs(careLead)).toEqual([{ one: care, other: dispatch }]);
  expect(await pairs(planner)).toEqual([{ one: dispatch, other: care }]);
  expect(await pairs(agent)).toEqual([]);
});

test('T6: how far it is, said by another party in its figure alone, is told once, and not to its own members', async () => {
  const { w, agent, cardsOf, care, careLead, dispatch, join, planner } = scenario();
  const measured = await careLead.call(proposeGoal, {
    aim: 'Calmer nights',
    whyForAll: 'Customers stay',
    measure: 'Calls at night',
    byDay: '2055-03-31',
    as: care,
    with: [dispatch],
    why: 'Sleep',
    figure: { unit: 'calls', start: 30, target: 20 },
  });
  const goal = await join(measured);
  w.clock.advance({ hours: 24 * 8 });
  const after = await planner.call(moves.report, { ...at(goal), value: 26 });
  expect(await cardsOf(agent)).toMatchObject([
    {
      kind: 'T6',
      words: 'Calmer nights',
      why: { say: 'goals.told.progress' },
      more: { say: 'goals.figure-now', with: { value: '26', unit: 'calls' } },
      answers: ['got-it'],
      quiet: { showings: 1, notBefore: w.clock.read().toString() },
    },
  ]);
  expect(await cardsOf(planner)).toEqual([]);
  w.clock.advance({ hours: 24 * 8 });
  expect(await cardsOf(agent)).toEqual([]);
  await planner.call(moves.report, { ...at(after), progress: 'The messages go out' });
  expect(await cardsOf(agent)).toEqual([]);
});

test('T6: what another party says about a goal, and an opening that is refused, reach those who wait', async () => {
  const { careLead, planner, propose, said, shared } = scenario();
  const proposed = await propose();
  await planner.call(moves.say, { ...at(proposed), words: 'What counts as a night?' });
  expect(await said(careLead)).toEqual(['goals.told.say']);
  const opening = await careLead.call(moves['open-to-all'], at(await shared()));
  await planner.call(moves['refuse-opening'], at(opening));
  expect(await said(careLead)).toContain('goals.told.refuse-opening');
});

test('T6: an objection reaches whoever proposed the reward, with its words; that it is agreed reaches everybody', async () => {
  const { w, agent, cardsOf, careLead, planner, said, shared } = scenario();
  const goal = await shared();
  w.clock.advance({ hours: 24 * 8 });
  const { reward } = await careLead.call(proposeReward, { id: goal.id, reward: 'A day out' });
  const of = { id: goal.id, reward: reward?.id ?? '', saw: reward?.version ?? 0 };
  await planner.call(rewardMovesOf.object, { ...of, objection: 'Not in winter' });
  expect(await cardsOf(careLead)).toMatchObject([
    { kind: 'T6', words: 'Not in winter', why: { say: 'goals.told.objection' }, about: { id: planner.id } },
  ]);
  expect(await said(agent)).not.toContain('goals.told.objection');
  await planner.call(rewardMovesOf['take-back-objection'], of);
  expect(await said(careLead)).toEqual([]);
  await agent.call(rewardMovesOf['agree-reward'], of);
  w.clock.advance({ hours: 24 * 8 });
  await w.runJobs();
  for (const who of [careLead, agent, planner]) expect(await said(who)).toContain('goals.told.reward-agreed');
});
