/** Who may look at a team's view, what stands on it, and that no person does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nth, one } from '#platform/defined.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { draftExpectation, expectationMoves, readExpectation } from '#features/expectations/contract.ts';
import { draftCharterLine, questionMoves } from '#features/team-charters/contract.ts';
import { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import { proposeReward } from '#features/goals/reward/contract.ts';
import { moves, offerPromise, requestPromise } from '#features/promises/contract.ts';
import { draftThanks, moves as thanksMoves } from '#features/thanks/contract.ts';
import { postAsk } from '#features/asks/contract.ts';
import type { Actor } from '#test/actor.ts';
import { teamOf } from '#test/team-life.ts';
import { Workplace } from '#test/workplace.ts';
import { readLeading, readTeamView } from './contract.ts';

let w: Workplace;
let department: string;
let payments: string;
let members: Actor[];
let leader: Actor;
let test_: Awaited<ReturnType<typeof teamOf>>;
let head: Actor;
let admin: Actor;
let outsider: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  department = await w.team('Engineering');
  ({ team: payments, members } = await teamOf(w, 'Payments', 6, department));
  leader = one(members);
  test_ = await teamOf(w, 'Test', 5, department);
  head = await w.person('Head', { teams: [department], leads: department });
  admin = await w.person('Admin', { admin: true });
  outsider = await w.person('Outsider');
});
afterAll(() => w.close());

const see = (who: Actor, id = payments) => who.call(readTeamView, { id });
const inWords = async (who: Actor) => (await who.get(`/api/teams/${payments}/view`)).body;

test('to everybody but its members and its leader there is no view of a team', async () => {
  const nothing = await outsider.get('/api/teams/00000000-0000-7000-8000-000000000000/view');
  expect(nothing.statusCode).toBe(404);
  for (const who of [outsider, admin, head, one(test_.members)]) {
    expect((await who.get(`/api/teams/${payments}/view`)).body).toBe(nothing.body);
    expect(await who.refusal(readLeading, { id: payments })).toBe('not-found');
  }
});

test('a department is looked at by those who sit in it themselves; the whole workplace has no such page', async () => {
  expect(await leader.refusal(readTeamView, { id: department })).toBe('not-found');
  expect(await see(head, department)).toMatchObject({
    team: { name: 'Engineering' },
    whoCanSee: { people: 1 },
  });
  expect(await admin.refusal(readTeamView, { id: w.everyone })).toBe('not-found');
});

test('whoever has nothing yet sees an empty page that says what could stand there', async () => {
  expect(await see(nth(members, 2))).toMatchObject({
    agreement: [],
    goals: [],
    partners: [],
    promises: [],
    pattern: { isOn: false, asked: false, quarters: [] },
    whoCanSee: { everyone: false, people: 6, parties: [{ name: 'Payments' }] },
    can: ['propose-pattern'],
  });
});

test('how we work together: what is agreed, what is asked, and what speaks against it, without who said so', async () => {
  const text = 'Nobody releases on a Friday';
  const { question } = await nth(members, 3).call(draftCharterLine, { team: payments, text, propose: true });
  await nth(members, 3).call(draftCharterLine, { team: payments, text: 'A draft that is nobody else’s' });
  const asked = { id: question!.id, saw: question!.version };
  await nth(members, 1).call(questionMoves.object, { ...asked, words: 'And in the week of the accounts?' });
  expect((await see(leader)).agreement).toMatchObject([
    { text, state: 'proposed', isAsked: true, objections: ['And in the week of the accounts?'] },
  ]);
  for (const member of members) await member.call(questionMoves.yes, asked);
  w.clock.advance({ hours: 24 * 100 });
  expect((await see(leader)).agreement).toMatchObject([
    { text, state: 'agreed', isAsked: false, objections: [], reviewOn: '2055-02-24', reviewDue: true },
  ]);
});

test('our goals and rewards: states and the day, at the level of teams', async () => {
  const goal = await leader.call(proposeGoal, {
    aim: 'Release on Thursday',
    whyForAll: 'Customers',
    measure: 'It is out',
    why: 'Calm',
    as: payments,
    with: [test_.team],
    byDay: '2055-03-31',
  });
  const private_ = await nth(members, 1).call(proposeGoal, {
    aim: 'Between two people',
    whyForAll: 'Learning',
    measure: 'It works',
    why: 'Calm',
    with: [outsider.id],
  });
  await one(test_.members).call(goalMoves.join, { id: goal.id, saw: 1, why: 'Sleep' });
  await nth(members, 4).call(proposeReward, { id: goal.id, reward: 'Lunch for both teams' });
  const { goals } = await see(leader);
  expect(goals).toEqual([
    {
      id: goal.id,
      aim: 'Release on Thursday',
      state: 'shared',
      byDay: '2055-03-31',
      with: [{ id: test_.team, kind: 'team', name: 'Test' }],
      reward: { words: 'Lunch for both teams', state: 'proposed' },
    },
  ]);
  expect(goals.map(({ id }) => id)).not.toContain(private_.id);
});

test('our partners: both directions, lines to look over, and promises of the teams alone', async () => {
  const lead = one(test_.members);
  const { id } = await leader.call(invitePartner, {
    as: payments,
    with: test_.team,
    purpose: 'Calm releases',
  });
  await lead.call(partnershipMoves.accept, { id, saw: 1 });
  const text = 'Ask two days ahead';
  await leader.call(draftExpectation, {
    id,
    neededFrom: test_.team,
    text,
    goodLooksLike: 'By noon',
    propose: true,
  });
  expect((await see(nth(members, 3))).partners).toEqual([
    {
      id,
      state: 'active',
      weNeed: true,
      theyNeed: false,
      due: [],
      other: { id: test_.team, kind: 'team', name: 'Test' },
    },
  ]);
  expect((await see(lead, test_.team)).partners).toMatchObject([{ weNeed: false, theyNeed: true }]);
  const terms = { doneLooksLike: 'It is there', dueOn: null };
  const ours = await leader.call(offerPromise, {
    customer: test_.team,
    performer: payments,
    what: 'A checklist',
    ...terms,
  });
  const theirs = await lead.call(requestPromise, {
    customer: test_.team,
    performer: payments,
    what: 'A quiet hour',
    ...terms,
  });
  await leader.call(requestPromise, { performer: lead.id, what: 'Between two people', ...terms });
  await nth(members, 2).call(requestPromise, {
    performer: payments,
    what: 'Of a person for a team',
    ...terms,
  });
  const { promises } = await see(leader);
  expect(promises.map(({ what, state }) => `${what}: ${state}`)).toEqual([
    'A quiet hour: requested',
    'A checklist: offered',
  ]);
  await leader.call(moves.promise, { id: theirs.id, saw: 1 });
  await leader.call(moves.renege, { id: theirs.id, saw: 2, words: 'We cannot keep this; we own it.' });
  await lead.call(moves.decline, { id: ours.id, saw: 1 });
  expect((await see(leader)).promises).toMatchObject([
    { what: 'A quiet hour', state: 'reneged', performer: { kind: 'team', name: 'Payments' } },
  ]);
});

test('a line whose day has come stands with its partner', async () => {
  const lead = one(test_.members);
  const [partner] = (await see(leader)).partners;
  const { id } = await lead.call(draftExpectation, {
    id: partner!.id,
    neededFrom: payments,
    text: 'A word before a release',
    goodLooksLike: 'A day before',
    propose: true,
  });
  const saw = async () => ({ id, saw: (await leader.call(readExpectation, { id })).version });
  await leader.call(expectationMoves.reflect, { ...(await saw()), words: 'A day before, a word' });
  await lead.call(expectationMoves.confirm, await saw());
  await leader.call(expectationMoves.agree, await saw());
  expect((await see(leader)).partners[0]).toMatchObject({ weNeed: true, theyNeed: true, due: [] });
  w.clock.advance({ hours: 24 * 100 });
  expect(one((await see(leader)).partners).due).toEqual([{ id, text: 'A word before a release' }]);
});

test('the leader and the members read the very same bytes, and no row about a person', async () => {
  const mine = await inWords(leader);
  for (const member of members) expect(await inWords(member)).toBe(mine);
  const named = (await see(leader)).leader!.id;
  for (const member of [...members, ...test_.members].filter(({ id }) => id !== named))
    expect(mine).not.toContain(member.id);
  // whoever leads is said on the page of the team as well; it stands here once, and with nothing beside it
  expect(mine.split(named)).toHaveLength(2);
});

test('there is no way down from the page: not to people, not to a time of one’s own, not as a file', async () => {
  const nothing = (await leader.get('/api/nothing-here')).statusCode;
  for (const below of ['people', 'members', leader.id, 'export', 'asks', 'promises', 'pattern'])
    expect((await leader.get(`/api/teams/${payments}/view/${below}`)).statusCode).toBe(nothing);
  const plain = await inWords(leader);
  for (const question of [`person=${nth(members, 1).id}`, 'from=2054-01-01', `team=${test_.team}`]) {
    const { statusCode, body } = await leader.get(`/api/teams/${payments}/view?${question}`);
    expect(statusCode === 422 || statusCode === 400 || body === plain).toBe(true);
  }
});

test('for whoever leads, about themselves alone: nothing anybody else does changes it', async () => {
  const mine = () => leader.call(readLeading, { id: payments });
  expect(await mine()).toEqual({
    team: { id: payments, kind: 'team', name: 'Payments' },
    asked: false,
    thanked: false,
    isNew: false,
    can: ['ask', 'thank'],
  });
  const need = { direction: 'need', what: 'A hand', why: 'Soon', size: 'an-hour', kind: 'time' } as const;
  const ask = { ...need, noRush: true, circle: [payments] };
  await nth(members, 1).call(postAsk, ask);
  expect(await mine()).toMatchObject({ asked: false });
  await leader.call(postAsk, ask);
  expect(await mine()).toMatchObject({ asked: true, thanked: false, can: ['thank'] });
  const thanks = await leader.call(draftThanks, {
    forWhat: 'The list',
    madePossible: 'A calm day',
    send: true,
    credits: [{ party: nth(members, 1).id, forWhat: 'The list' }],
  });
  await leader.call(thanksMoves['propose-sharing'], {
    id: thanks.id,
    saw: thanks.version,
    circle: [payments],
  });
  expect(await mine()).toMatchObject({ thanked: true, can: [] });
  for (const who of [nth(members, 1), head, admin, outsider])
    expect(await who.refusal(readLeading, { id: payments })).toBe('not-found');
});

test('whoever leads and has been here for less than three weeks is told so, and only then', async () => {
  for (const [days, wanted] of [
    [0, true],
    [21, true],
    [22, false],
  ] as const) {
    const since = w.clock.read().subtract({ hours: 24 * days });
    await w.database.owner.query('update person set here_since = $2 where id = $1', [
      leader.id,
      since.toString().slice(0, 10),
    ]);
    expect((await leader.call(readLeading, { id: payments })).isNew).toBe(wanted);
  }
});

test('a leader who is not in the team sees what members see of the pattern, and nothing of their circles', async () => {
  const { team, members: crew } = await teamOf(w, 'Crew', 3);
  const text = 'We ask early';
  const { question } = await one(crew).call(draftCharterLine, { team, text, propose: true });
  for (const one of crew) await one.call(questionMoves.yes, { id: question!.id, saw: question!.version });
  await w.database.owner.query('update team set leader_id = $1 where id = $2', [outsider.id, team]);
  expect(await see(outsider, team)).toMatchObject({ agreement: [], can: [], whoCanSee: { people: 4 } });
  expect(await see(one(crew), team)).toMatchObject({ agreement: [{ text }], leader: { id: outsider.id } });
});
