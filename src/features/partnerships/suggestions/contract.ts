/** Ideas for a partnership: two who work together already and are not partners yet. */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { Id, Nothing, oneOf, operationsOf } from '#platform/contract.ts';
import { partnershipRefusals } from '../refusals.ts';

const operation = operationsOf('Partnerships', partnershipRefusals, ['partnership-idea']);

export const SuggestionView = Type.Object({
  id: Type.String({ description: 'The two parties, in one word.' }),
  one: PartyView,
  other: PartyView,
  because: oneOf('promises', 'goal'),
  can: Type.Array(oneOf('invite', 'not-needed')),
});
export type SuggestionView = Static<typeof SuggestionView>;

export const listSuggestions = operation({
  method: 'GET',
  path: '/api/partnership-ideas',
  summary: 'With whom you, or teams of yours, work often without being partners',
  reads: ['partnership-idea', 'partnership'],
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(SuggestionView) }),
});

export const dismissSuggestion = operation({
  method: 'POST',
  path: '/api/partnership-ideas/not-needed',
  summary: 'Put an idea away for half a year; only you are not shown it',
  input: Type.Object({ one: Id, other: Id }),
  reply: Nothing,
});
