/** Coming in: one-time links, the first set-up and invitations. */
import { Type } from 'typebox';
import { Id, Nothing, oneOf, OneLine, operationsOf } from '#platform/contract.ts';
import { refusalsOf } from '#platform/refusal.ts';
import { somethingToRead } from '#platform/input/text.ts';

export const { table, refuse } = refusalsOf({
  'sign-in.link-ended': {
    status: 410,
    says: 'This link was used already or is too old. Please ask for a new one.',
  },
  'sign-in.other-browser': {
    status: 409,
    says: 'This link works only in the browser where it was asked for. Open it there, or ask for a new one here.',
  },
  'sign-in.passkey-not-recognised': {
    status: 422,
    says: 'This passkey was not recognised. Please try again, or ask for a link by mail.',
  },
  'sign-in.passkey-known': { status: 409, says: 'This passkey is already among yours.' },
  'sign-in.token-shown-once': {
    status: 409,
    says: 'This token was made already, and a token is shown only once. Remove it and make another.',
  },
  'sign-in.links-shown-once': {
    status: 409,
    says: 'These links were made already, and a link is shown only once. Please make new ones.',
  },
  'sign-in.letters-go': {
    status: 409,
    says: 'Letters are sent here, so an invitation goes to its owner alone. A link that somebody else hands over is only made where there is no mail server.',
  },
  'sign-in.set-up-done': { status: 409, says: 'This workplace is already set up. Please sign in.' },
  'sign-in.name-unclear': {
    status: 422,
    says: 'A name needs a letter or a number, and no signs that nobody can see.',
  },
  'sign-in.names-alike': {
    status: 422,
    says: 'You and the workplace would have the same name, or names that look the same: what is meant for everyone would look as if it were for you. Please choose another for the workplace.',
  },
  'sign-in.bad-address': {
    status: 422,
    says: 'This does not look like an email address, such as name@example.org. Please write it without "mailto:", blanks or signs one cannot see.',
  },
  'sign-in.unknown-time-zone': {
    status: 422,
    says: 'This time zone is not known. An example is Europe/Berlin.',
  },
});

export const operation = operationsOf('Sign-in', table, ['session']);

/** An address for mail; upper and lower case are the same. */
export const Email = Type.String({ minLength: 3, maxLength: 300 });
/** The secret at the end of a link. */
export const Secret = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });
/** A short name that somebody gives to something of theirs. */
export const ShortName = Type.String({ minLength: 1, maxLength: 80, pattern: somethingToRead });

/** Who has just been signed in. */
export const Welcome = Type.Object({ id: Id, name: Type.String(), language: oneOf('en', 'de') });

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
  summary: 'Whether this workplace still waits to be set up',
  reads: ['workplace'],
  input: Nothing,
  reply: Type.Object({ needed: Type.Boolean() }),
  open: true,
});

export const setUpWorkplace = operation({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Set up the workplace with the link that the first start prints',
  changes: ['session', 'workplace'],
  input: Type.Object({
    secret: Secret,
    workplaceName: Type.String({ minLength: 1, maxLength: 120, pattern: somethingToRead }),
    yourName: Type.String({ minLength: 1, maxLength: 120, pattern: somethingToRead }),
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
