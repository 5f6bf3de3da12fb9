/** The browser's own passkey dialogue, between two calls of ours. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { ReplyOf } from '#platform/contract.ts';
import { Refusal } from '#platform/refusal.ts';
import { call } from '#web/call.ts';
import type { Welcome } from '../contract.ts';
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  signInWithPasskey,
} from '../passkeys/passkey-contract.ts';

export const canUsePasskeys = typeof globalThis.PublicKeyCredential === 'function';

/** How browsers are spoken to about passkeys: fetched by whoever uses one. */
const loadDialogue = () => import('@simplewebauthn/browser');

interface Ceremony {
  start: () => void;
  busy: boolean;
  refused: unknown;
}

/** Runs a ceremony; closing the browser's dialogue is no mistake and is not spoken of. */
function useCeremony(ceremony: () => Promise<void>): Ceremony {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const start = async () => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    await ceremony().catch((error: unknown) => setRefused(isClosed(error) ? null : asRefusal(error)));
    setBusy(false);
  };
  return { start: () => void start(), busy, refused };
}

/** What the browser's refusals are called; those of the server have codes of their own. */
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

const isClosed = (error: unknown) =>
  codeOf(error) === 'ERROR_CEREMONY_ABORTED' ||
  (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError'));

function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const isKnown = codeOf(error) === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
  const code = isKnown ? 'sign-in.passkey-known' : 'sign-in.passkey-not-recognised';
  return new Refusal(code, { status: 422, says: '' });
}

/** Signs in with a passkey that this device or a key of theirs holds. */
export const usePasskeySignIn = (onIn: (welcome: Static<typeof Welcome>) => Promise<void>): Ceremony =>
  useCeremony(async () => {
    const [{ startAuthentication }, optionsJSON] = await Promise.all([
      loadDialogue(),
      call(beginPasskeySignIn, {}),
    ]);
    const response = await startAuthentication({ optionsJSON });
    await onIn(await call(signInWithPasskey, { response }));
  });

/** Makes a new passkey under a name of its owner's. */
export const useNewPasskey = (name: string, onMade: (made: ReplyOf<typeof addPasskey>) => void): Ceremony =>
  useCeremony(async () => {
    const [{ startRegistration }, optionsJSON] = await Promise.all([loadDialogue(), call(beginPasskey, {})]);
    const response = await startRegistration({ optionsJSON });
    onMade(await call(addPasskey, { name, response }));
  });
