/** Whether another address holds: its owner alone says so. */
import { Type } from 'typebox';
import { Id, Nothing, oneOf, operationsOf } from '#platform/contract.ts';
import { peopleRefusals } from '../refusals.ts';

const operation = operationsOf('Me', peopleRefusals, ['me', 'person']);

const AddressAnswer = Type.Object({ outcome: oneOf('changed', 'kept') });

export const answerAddress = operation({
  method: 'POST',
  path: '/api/me/addresses/:id',
  summary: 'Say yes or no to another address that was asked for me',
  input: Type.Object({ id: Id, yes: Type.Boolean() }),
  reply: AddressAnswer,
  refusals: ['people.address-ended', 'people.email-taken'],
  browserOnly: true,
});

export const answerAddressByLetter = operation({
  method: 'POST',
  path: '/api/address',
  summary: 'Say yes or no to another address with the link of the letter to the old one; it signs nobody in',
  input: Type.Object({
    secret: Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' }),
    yes: Type.Boolean(),
  }),
  reply: AddressAnswer,
  refusals: ['people.address-ended', 'people.email-taken'],
  open: true,
  scarce: true,
});

export const seeAddress = operation({
  method: 'POST',
  path: '/api/me/addresses/:id/seen',
  summary: 'Say that I have seen that my address was changed on the machine',
  input: Type.Object({ id: Id }),
  reply: Nothing,
  browserOnly: true,
});
