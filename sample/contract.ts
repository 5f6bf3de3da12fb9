/** What there is in a sample workplace alone. */
import { Type } from 'typebox';
import { Id, operationsOf } from '#platform/contract.ts';

const operation = operationsOf('Sample workplace', {}, ['session']);

export const tryItAs = operation({
  method: 'POST',
  path: '/api/sample/sign-in-as',
  summary: 'Make a link that signs in as somebody made up (admins of a sample workplace)',
  input: Type.Object({ person: Id }),
  reply: Type.Object({
    path: Type.String({
      description: 'Opens once, within 15 minutes; in a second browser one plays two roles.',
    }),
  }),
  browserOnly: true,
});
