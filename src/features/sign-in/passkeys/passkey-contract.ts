/** Passkeys: made while signed in, then enough to come in without mail. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { Type } from 'typebox';
import { Day, Id, Instant, Nothing, orNull } from '#platform/contract.ts';
import { operation, ShortName, Welcome } from '../contract.ts';

/** Passed on between the browser's own dialogue and the library that checks it; defined by WebAuthn. */
const webAuthn = <Shape>(description: string) =>
  Type.Unsafe<Shape>({ type: 'object', additionalProperties: true, description });

const NewPasskey = webAuthn<PublicKeyCredentialCreationOptionsJSON>('WebAuthn creation options.');
const MadePasskey = webAuthn<RegistrationResponseJSON>('The WebAuthn registration of the browser.');
const AskedPasskey = webAuthn<PublicKeyCredentialRequestOptionsJSON>('WebAuthn request options.');
const ShownPasskey = webAuthn<AuthenticationResponseJSON>('The WebAuthn assertion of the browser.');

export const PasskeyView = Type.Object({
  id: Id,
  name: Type.String(),
  madeAt: Instant,
  usedOn: orNull(Day),
});

export const beginPasskey = operation({
  method: 'POST',
  path: '/api/passkeys/begin',
  summary: 'Begin to make a passkey',
  changes: ['passkey'],
  input: Nothing,
  reply: NewPasskey,
  browserOnly: true,
});

export const addPasskey = operation({
  method: 'POST',
  path: '/api/passkeys',
  summary: 'Keep the passkey that the browser has made',
  changes: ['passkey'],
  input: Type.Object({ name: ShortName, response: MadePasskey }),
  reply: PasskeyView,
  refusals: ['sign-in.passkey-not-recognised', 'sign-in.passkey-known'],
  browserOnly: true,
});

export const listPasskeys = operation({
  method: 'GET',
  path: '/api/passkeys',
  summary: 'My passkeys',
  reads: ['passkey'],
  input: Nothing,
  reply: Type.Object({ items: Type.Array(PasskeyView) }),
});

export const renamePasskey = operation({
  method: 'PATCH',
  path: '/api/passkeys/:id',
  summary: 'Give one of my passkeys another name',
  changes: ['passkey'],
  input: Type.Object({ id: Id, name: ShortName }),
  reply: PasskeyView,
  browserOnly: true,
});

export const removePasskey = operation({
  method: 'DELETE',
  path: '/api/passkeys/:id',
  summary: 'Remove one of my passkeys',
  changes: ['passkey'],
  input: Type.Object({ id: Id }),
  reply: Nothing,
  browserOnly: true,
});

export const beginPasskeySignIn = operation({
  method: 'POST',
  path: '/api/sign-in/passkey/begin',
  summary: 'Begin to sign in with a passkey',
  input: Nothing,
  reply: AskedPasskey,
  open: true,
  scarce: true,
});

export const signInWithPasskey = operation({
  method: 'POST',
  path: '/api/sign-in/passkey',
  summary: 'Sign in with a passkey',
  input: Type.Object({ response: ShownPasskey }),
  reply: Welcome,
  refusals: ['sign-in.passkey-not-recognised'],
  open: true,
  scarce: true,
});
