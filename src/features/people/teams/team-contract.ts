/** Teams: open to everyone, changed by admins, filled by their leaders too. */
import { Type, type Static } from 'typebox';
import { Id, Nothing, oneOf, operationsOf, orNull, pageOf, Paging, Version } from '#platform/contract.ts';
import { PartyView } from '../contract.ts';
import { GuideLineView } from '../guide/guide-contract.ts';
import { peopleRefusals } from '../refusals.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { mostLetters } from '#platform/limits.ts';

const operation = operationsOf('Teams', peopleRefusals, ['team']);
const TeamName = Type.String({ minLength: 1, maxLength: mostLetters.name, pattern: somethingToRead });

export const TeamRow = Type.Object({
  id: Id,
  name: Type.String(),
  parent: orNull(Id),
  leader: orNull(PartyView),
});

export const readTeamTree = operation({
  method: 'GET',
  path: '/api/teams',
  summary: 'See the teams of the workplace, the upper ones first',
  reads: ['team', 'workplace'],
  keepOffline: true,
  input: Type.Object({ under: Type.Optional(Id) }),
  reply: Type.Object({
    items: Type.Array(TeamRow),
    more: Type.Boolean({ description: 'Whether there are more teams below than are listed.' }),
  }),
});

const Waits = Type.Optional(
  Type.Boolean({ description: 'Whether it waits for the yes of a member, since you let yourself in.' }),
);

export const TeamView = Type.Object({
  id: Id,
  name: Type.String(),
  path: Type.Array(PartyView, { description: 'The teams above, from the whole workplace down.' }),
  leader: orNull(PartyView),
  children: Type.Array(PartyView),
  members: pageOf(PartyView),
  guide: Type.Array(GuideLineView),
  mine: Type.Boolean({ description: 'Whether I belong to it.' }),
  version: Version,
  can: Type.Array(oneOf('edit-guide', 'edit-members', 'change', 'add-team')),
});
export type TeamView = Static<typeof TeamView>;

export const readTeam = operation({
  method: 'GET',
  path: '/api/teams/:id',
  summary: 'See a team: who is in it, what it offers and how to ask',
  reads: ['team', 'person', 'guide', 'workplace'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: TeamView,
});

export const listMembers = operation({
  method: 'GET',
  path: '/api/teams/:id/members',
  summary: 'List the people who are directly in a team',
  reads: ['team', 'person'],
  keepOffline: true,
  input: Type.Object({ id: Id, ...Paging }),
  reply: pageOf(PartyView),
});

export const addTeam = operation({
  method: 'POST',
  path: '/api/teams',
  summary: 'Add a team (admins)',
  input: Type.Object({ name: TeamName, parent: Id }),
  reply: TeamRow,
  refusals: ['people.team-name-taken', 'people.name-unclear', 'people.name-of-another-kind'],
  browserOnly: true,
});

export const changeTeam = operation({
  method: 'PATCH',
  path: '/api/teams/:id',
  summary: 'Rename a team, or move it below another (admins)',
  input: Type.Object({ id: Id, saw: Version, name: Type.Optional(TeamName), parent: Type.Optional(Id) }),
  changes: ['team', 'team-wish'],
  reply: Type.Object({ ...TeamRow.properties, waits: Waits }),
  refusals: [
    'people.nobody-left-to-ask',
    'people.stale',
    'people.team-name-taken',
    'people.name-unclear',
    'people.name-of-another-kind',
    'people.team-below-itself',
    'people.root-stays',
  ],
  browserOnly: true,
});

export const setLeader = operation({
  method: 'PUT',
  path: '/api/teams/:id/leader',
  summary: 'Say who leads a team, or that nobody does (admins)',
  input: Type.Object({ id: Id, person: orNull(Id) }),
  changes: ['team', 'team-wish'],
  reply: Type.Object({ ...TeamRow.properties, waits: Waits }),
  refusals: ['people.not-here', 'people.nobody-left-to-ask'],
  browserOnly: true,
});

export const addMember = operation({
  method: 'POST',
  path: '/api/teams/:id/members',
  summary: 'Add somebody to a team (admins, and its leader)',
  input: Type.Object({ id: Id, person: Id }),
  changes: ['team', 'team-wish'],
  reply: Type.Object({ waits: Waits }),
  refusals: ['people.not-here', 'people.already-member', 'people.nobody-left-to-ask'],
  browserOnly: true,
});

export const removeMember = operation({
  method: 'DELETE',
  path: '/api/teams/:id/members/:person',
  summary: 'Take somebody out of a team (admins, and its leader)',
  input: Type.Object({ id: Id, person: Id }),
  reply: Nothing,
  refusals: ['people.not-a-member'],
  browserOnly: true,
});
