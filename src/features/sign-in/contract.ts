/** Coming in: one-time links, the first set-up and invitations. */
import { Type } from 'typebox';
import { FormalGerman } from '#features/people/contract.ts';
import { Id, Nothing, oneOf, OneLine, operationsOf } from '#platform/contract.ts';
import { signInRefusals } from './refusals.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { mostLetters } from '#platform/limits.ts';

export const operation = operationsOf('Sign-in', signInRefusals, ['session']);

/** An address for mail; upper and lower case are the same. */
export const Email = Type.String({ minLength: 3, maxLength: 300 });
/** The secret at the end of a link. */
export const Secret = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });
/** A short name that somebody gives to something of theirs. */
export const ShortName = Type.String({
  minLength: 1,
  maxLength: mostLetters.shortName,
  pattern: somethingToRead,
});

/** Who has just been signed in. */
export const Welcome = Type.Object({
  id: Id,
  name: Type.String(),
  language: oneOf('en', 'de'),
  formalGerman: FormalGerman,
});

export const askForLink = operation({
  method: 'POST',
  path: '/api/sign-in/link',
  summary: 'Ask for a link by mail; the answer is the same whether or not the address is known',
  input: Type.Object({ email: Email }),
  reply: Nothing,
  refusals: ['sign-in.bad-address'],
  open: true,
  scarce: 'email',
});

export const redeemLink = operation({
  method: 'POST',
  path: '/api/sign-in/redeem',
  summary: 'Sign in with a one-time link',
  input: Type.Object({ secret: Secret }),
  reply: Welcome,
  refusals: ['sign-in.link-ended', 'sign-in.other-browser'],
  open: true,
  scarce: 'secret',
});

export const isSetUpNeeded = operation({
  method: 'GET',
  path: '/api/set-up',
  summary: 'Whether this workplace still waits to be set up, and how its German speaks to people',
  reads: ['workplace'],
  input: Nothing,
  reply: Type.Object({ needed: Type.Boolean(), formalGerman: FormalGerman }),
  open: true,
});

export const setUpWorkplace = operation({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Set up the workplace with the link that the first start prints',
  changes: ['session', 'workplace'],
  input: Type.Object({
    secret: Secret,
    workplaceName: Type.String({ minLength: 1, maxLength: mostLetters.name, pattern: somethingToRead }),
    yourName: Type.String({ minLength: 1, maxLength: mostLetters.name, pattern: somethingToRead }),
    email: Email,
    timeZone: OneLine,
    language: oneOf('en', 'de'),
    sample: Type.Optional(
      Type.Boolean({ description: 'Fill it with a fictional company to look around in.' }),
    ),
  }),
  reply: Welcome,
  refusals: [
    'sign-in.link-ended',
    'sign-in.set-up-done',
    'sign-in.unknown-time-zone',
    'sign-in.bad-address',
    'sign-in.name-unclear',
    'sign-in.names-alike',
  ],
  open: true,
  scarce: 'secret',
});
