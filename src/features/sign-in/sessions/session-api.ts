/** Sessions and personal tokens: listed, ended and made by their owner. */
import { createHmac } from 'node:crypto';
import { newId } from '#platform/id.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { refuse } from '../refusals.ts';
import { forgetSession, presentedSession } from './cookie.ts';
import { hashOf, newSecret } from '../secret.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  listTokens,
  makeToken,
  readDraftKey,
  removeToken,
  signOut,
} from './session-contract.ts';
import { mySessions, removeOtherSessions, removeSession } from './session-store.ts';
import { addToken, deleteToken, myTokens } from '../tokens/token-store.ts';

export const sessionRoutes: readonly Route[] = [
  on(listSessions, ({ read, request, publicUrl }) =>
    read(async (db) => {
      const mine = hashOf(presentedSession(request, publicUrl) ?? '');
      const sessions = await mySessions(db);
      return {
        items: sessions.map((session) => ({
          id: session.id,
          device: session.device,
          beganAt: session.beganAt,
          seenOn: session.seenOn,
          current: session.secretHash.equals(mine),
        })),
      };
    }),
  ),

  on(endSession, async ({ person, input, transact }) => {
    if (!(await transact((tx) => removeSession(tx, person.id, { id: input.id })))) refuseAnyone('not-found');
    return {};
  }),

  on(endOtherSessions, async ({ person, transact, request, publicUrl }) => {
    const secret = hashOf(presentedSession(request, publicUrl) ?? '');
    await transact((tx) => removeOtherSessions(tx, person.id, secret));
    return {};
  }),

  on(signOut, async ({ person, transact, request, reply, publicUrl }) => {
    const secret = hashOf(presentedSession(request, publicUrl) ?? '');
    await transact((tx) => removeSession(tx, person.id, { secret }));
    forgetSession(reply, publicUrl);
    return {};
  }),

  // Worked out from the secret that only the browser has, so it is kept nowhere and nobody makes it again afterwards.
  on(readDraftKey, async ({ person, request, publicUrl }) => {
    const secret = presentedSession(request, publicUrl) ?? '';
    return { key: createHmac('sha256', secret).update(`drafts of ${person.id}`).digest('hex') };
  }),

  on(listTokens, ({ read }) => read(async (db) => ({ items: await myTokens(db) }))),

  on(makeToken, async ({ person, input, now, transact }) => {
    const secret = newSecret();
    const hash = hashOf(secret).toString('base64url');
    const made = await transact(async (tx) => ({
      hash,
      token: await addToken(tx, {
        id: newId(),
        secret: hashOf(secret),
        person: person.id,
        name: input.name.trim(),
        scope: input.scope,
        at: now,
        until: input.days === undefined ? null : now.add({ hours: 24 * input.days }),
      }),
    }));
    // A repeated command gets the first reply, and that one does not keep the secret.
    if (made.hash !== hash) refuse('sign-in.token-shown-once');
    return { token: made.token, secret };
  }),

  on(removeToken, async ({ input, transact }) => {
    if (!(await transact((tx) => deleteToken(tx, input.id)))) refuseAnyone('not-found');
    return {};
  }),
];
