/** Strengths that a history suggests to their owner, who takes them into the guide or refuses them. */
import { Type } from 'typebox';
import { Id, Nothing, oneOf, operationsOf } from '#platform/contract.ts';
import { askRefusals } from '../refusals.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { mostLetters } from '#features/people/guide/guide-contract.ts';

const operation = operationsOf('Strengths', askRefusals, ['strength']);

export const suggestedStrengths = operation({
  method: 'GET',
  path: '/api/strengths/suggested',
  summary: 'Strengths suggested to you from imported history; nobody else sees them',
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(Type.Object({ id: Id, words: Type.String() })) }),
});

export const acceptStrength = operation({
  method: 'POST',
  path: '/api/strengths/:id/accept',
  summary: 'Take a suggested strength into your guide, in your own words if you like',
  changes: ['strength', 'guide'],
  input: Type.Object({
    id: Id,
    words: Type.Optional(Type.String({ minLength: 1, maxLength: mostLetters, pattern: somethingToRead })),
    who: Type.Optional(oneOf('me', 'my-teams', 'everyone')),
  }),
  reply: Nothing,
  refusals: ['strength.no-team-yet'],
});

export const refuseStrength = operation({
  method: 'POST',
  path: '/api/strengths/:id/refuse',
  summary: 'Refuse a suggested strength; it is not suggested again',
  input: Type.Object({ id: Id }),
  reply: Nothing,
});
