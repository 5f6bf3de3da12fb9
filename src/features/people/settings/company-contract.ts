/** Who somebody is with: what a first visit says first. */
import { Type } from 'typebox';
import { operationsOf, orNull } from '#platform/contract.ts';
import { PartyView } from '../contract.ts';
import { peopleRefusals } from '../refusals.ts';

const operation = operationsOf('Me', peopleRefusals, ['me']);

export const readMyCompany = operation({
  method: 'GET',
  path: '/api/me/company',
  summary: 'Who I am with, and whom to turn to today',
  reads: ['me', 'person', 'team'],
  keepOffline: true,
  input: Type.Object({}),
  reply: Type.Object({
    team: orNull(PartyView),
    people: Type.Array(PartyView, {
      description: 'A few of my team who have been here; of everybody, where I am in none.',
    }),
    turnTo: Type.Array(PartyView, { description: 'Who said to be the one to turn to in my team today.' }),
  }),
});
