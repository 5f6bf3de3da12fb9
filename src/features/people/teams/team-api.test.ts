import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import {
  addMember,
  addTeam,
  changeTeam,
  listMembers,
  readTeam,
  readTeamTree,
  removeMember,
  setLeader,
} from './team-contract.ts';

let w: Workplace;
let operations: string;
let care: string;
let admin: Actor;
let leader: Actor;
let agent: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  operations = await w.team('Operations');
  care = await w.team('Care', operations);
  admin = await w.person('Admin', { admin: true });
  leader = await w.person('Care lead', { teams: [care], leads: care });
  agent = await w.person('Care agent', { teams: [care] });
});
afterAll(() => w.close());

test('everybody sees the teams, the upper ones first', async () => {
  const { items, more } = await agent.call(readTeamTree, {});
  expect(items.map((team) => team.name)).toEqual(['Everyone', 'Operations', 'Care']);
  expect(more).toBe(false);
  expect((await agent.call(readTeamTree, { under: operations })).items).toHaveLength(2);
  expect(await agent.refusal(readTeamTree, { under: crypto.randomUUID() })).toBe('not-found');
});

test('a team page names its members, who leads it and what stands above and below', async () => {
  const page = await agent.call(readTeam, { id: care });
  expect(page).toMatchObject({
    name: 'Care',
    path: [{ name: 'Everyone' }, { name: 'Operations' }],
    leader: { id: leader.id },
    members: { items: [{ name: 'Care agent' }, { name: 'Care lead' }] },
    mine: true,
    can: ['edit-guide'],
  });
  expect((await leader.call(readTeam, { id: care })).can).toEqual(['edit-guide', 'edit-members']);
  expect((await admin.call(readTeam, { id: operations })).can).toEqual([
    'edit-members',
    'change',
    'add-team',
  ]);
  expect(await agent.refusal(readTeam, { id: agent.id })).toBe('not-found');
});

test('members are read page by page', async () => {
  const first = await agent.call(listMembers, { id: care, limit: 1 });
  const second = await agent.call(listMembers, { id: care, limit: 1, after: first.next! });
  expect([...first.items, ...second.items].map((member) => member.name)).toEqual(['Care agent', 'Care lead']);
  expect(second.next).toBeUndefined();
});

test('for whoever is no admin, changing teams does not exist', async () => {
  expect(await leader.refusal(addTeam, { name: 'Mine', parent: care })).toBe('not-found');
  expect(await leader.refusal(changeTeam, { id: care, saw: 1, name: 'Mine' })).toBe('not-found');
  expect(await leader.refusal(setLeader, { id: care, person: agent.id })).toBe('not-found');
  expect(await agent.refusal(addMember, { id: care, person: admin.id })).toBe('not-found');
  expect(await agent.refusal(removeMember, { id: care, person: leader.id })).toBe('not-found');
});

test('a leader fills their own team and no other', async () => {
  const newcomer = await w.person('Newcomer');
  await leader.call(addMember, { id: care, person: newcomer.id });
  expect(await leader.refusal(addMember, { id: care, person: newcomer.id })).toBe('people.already-member');
  expect(await leader.refusal(addMember, { id: operations, person: newcomer.id })).toBe('not-found');
  await leader.call(removeMember, { id: care, person: newcomer.id });
  expect(await leader.refusal(removeMember, { id: care, person: newcomer.id })).toBe('people.not-a-member');
  expect(await leader.refusal(addMember, { id: care, person: crypto.randomUUID() })).toBe('people.not-here');
});

test('an admin adds, renames and moves teams; names are told apart at one place', async () => {
  const dispatch = await admin.call(addTeam, { name: ' Dispatch ', parent: operations });
  expect(dispatch).toMatchObject({ name: 'Dispatch', parent: operations });
  expect(await admin.refusal(addTeam, { name: 'dispatch', parent: operations })).toBe(
    'people.team-name-taken',
  );
  await admin.call(changeTeam, { id: dispatch.id, saw: 1, name: 'Night dispatch' });
  expect(await admin.refusal(changeTeam, { id: dispatch.id, saw: 1, name: 'Late' })).toBe('people.stale');
  const moved = await admin.call(changeTeam, { id: dispatch.id, saw: 2, parent: w.everyone });
  expect(moved).toMatchObject({ name: 'Night dispatch', parent: w.everyone });
  expect(await admin.refusal(addTeam, { name: 'Nowhere', parent: crypto.randomUUID() })).toBe('not-found');
});

test('a team cannot be moved below itself, and the whole stays where it is', async () => {
  const saw = async (id: string) => (await admin.call(readTeam, { id })).version;
  const below = { id: operations, saw: await saw(operations), parent: care };
  expect(await admin.refusal(changeTeam, below)).toBe('people.team-below-itself');
  const root = { id: w.everyone, saw: await saw(w.everyone), parent: care };
  expect(await admin.refusal(changeTeam, root)).toBe('people.root-stays');
});

test('an admin says who leads, if they are here', async () => {
  expect((await admin.call(setLeader, { id: operations, person: leader.id })).leader).toMatchObject({
    name: 'Care lead',
  });
  expect((await admin.call(setLeader, { id: operations, person: null })).leader).toBeNull();
  expect(await admin.refusal(setLeader, { id: operations, person: crypto.randomUUID() })).toBe(
    'people.not-here',
  );
});
