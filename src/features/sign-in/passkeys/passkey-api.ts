/** Passkeys: made, named and removed by their owner; presented to sign in. */
import { dayFor } from '#platform/calendar.ts';
import { newId } from '#platform/id.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { refuse } from '../refusals.ts';
import {
  addPasskey as addPasskeyOperation,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from './passkey-contract.ts';
import {
  challengeMinutes,
  checkPasskey,
  newPasskeyOptions,
  readNewPasskey,
  signInOptions,
} from './passkey-ceremony.ts';
import {
  addChallenge,
  addPasskey,
  deletePasskey,
  myCredentials,
  myPasskeys,
  namePasskey,
  notePasskeyUse,
  passkeyPresented,
  takeChallenge,
} from './passkey-store.ts';
import { hashOf } from '../secret.ts';
import { beginSession, welcome } from '../sessions/session.ts';

const challengeEnds = (now: Temporal.Instant) => now.add({ minutes: challengeMinutes });

export const passkeyRoutes: readonly Route[] = [
  on(beginPasskey, ({ person, now, transact, publicUrl }) => {
    return transact(async (tx) => {
      const options = await newPasskeyOptions(publicUrl, person, await myCredentials(tx));
      await addChallenge(tx, hashOf(options.challenge), person.id, challengeEnds(now));
      return options;
    });
  }),

  on(addPasskeyOperation, ({ person, input, now, transact, publicUrl }) => {
    return transact(async (tx) => {
      const credential = await readNewPasskey(publicUrl, input.response, (challenge) =>
        takeChallenge(tx, hashOf(challenge), person.id, now),
      );
      if (credential === null) return refuse('sign-in.passkey-not-recognised');
      const kept = await addPasskey(tx, {
        id: newId(),
        credential: credential.id,
        person: person.id,
        publicKey: credential.publicKey,
        counter: credential.counter,
        transports: credential.transports ?? [],
        name: input.name.trim(),
        at: now,
      });
      return kept ?? refuse('sign-in.passkey-known');
    });
  }),

  on(listPasskeys, ({ read }) => read(async (db) => ({ items: await myPasskeys(db) }))),

  on(renamePasskey, async ({ input, transact }) => {
    return (
      (await transact((tx) => namePasskey(tx, input.id, input.name.trim()))) ?? refuseAnyone('not-found')
    );
  }),

  on(removePasskey, async ({ input, transact }) => {
    if (!(await transact((tx) => deletePasskey(tx, input.id)))) refuseAnyone('not-found');
    return {};
  }),

  on(beginPasskeySignIn, ({ now, transact, publicUrl }) =>
    transact(async (tx) => {
      const options = await signInOptions(publicUrl);
      await addChallenge(tx, hashOf(options.challenge), null, challengeEnds(now));
      return options;
    }),
  ),

  on(signInWithPasskey, async (call) => {
    const { response } = call.input;
    const begun = await call.transact(async (tx) => {
      const found = await passkeyPresented(tx, String(response.id));
      if (!found) return refuse('sign-in.passkey-not-recognised');
      const { id, personId: person, publicKey, counter, transports } = found;
      const credential = { id: response.id, publicKey: new Uint8Array(publicKey), counter, transports };
      const newCounter = await checkPasskey(call.publicUrl, person, credential, response, (challenge) =>
        takeChallenge(tx, hashOf(challenge), null, call.now),
      );
      if (newCounter === null) return refuse('sign-in.passkey-not-recognised');
      const session = await beginSession(tx, call, person);
      await notePasskeyUse(tx, id, newCounter, dayFor(call.now, 'UTC'));
      return session;
    });
    return welcome(call, begun);
  }),
];
