/** Beginning and ending to be signed in, for every way of coming in. */
import { isGermanFormal } from '#features/people/public.ts';
import { newId } from '#platform/id.ts';
import type { Writing } from '#platform/database/transaction.ts';
import type { Call } from '#platform/http/routes.ts';
import { keepKnown, keepSession, presentedSession, sessionDays, type KnownBrowser } from './cookie.ts';
import { deviceName } from './device.ts';
import { hashOf, newSecret } from '../secret.ts';
import { actAs, addSession, proofForBrowser, removeSession, whoAmI } from './session-store.ts';

type AnyCall = Pick<Call<unknown>, 'request' | 'reply' | 'now' | 'publicUrl'>;

/** The moment until which a session holds that is seen now. */
export const holdsUntil = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * sessionDays });

export interface Begun {
  welcome: { id: string; name: string; language: 'en' | 'de'; formalGerman: boolean };
  secret: string;
  known: KnownBrowser;
}

/**
 * Signs somebody in within a transaction: a new session in place of the one that this browser had.
 * Hand the result to `welcome` once the transaction holds.
 */
export async function beginSession(tx: Writing, call: AnyCall, person: string): Promise<Begun> {
  const secret = newSecret();
  const before = presentedSession(call.request, call.publicUrl);
  await actAs(tx, person);
  if (before !== undefined) await removeSession(tx, person, { secret: hashOf(before) });
  await addSession(tx, {
    id: newId(),
    secret: hashOf(secret),
    person,
    device: deviceName(call.request.headers['user-agent']),
    at: call.now,
    until: holdsUntil(call.now),
  });
  const { id, name, language } = await whoAmI(tx);
  const mark = hashOf(newSecret());
  const known = { mark, proof: await proofForBrowser(tx, mark) };
  const formalGerman = await isGermanFormal(tx);
  return { welcome: { id, name, language: language as 'en' | 'de', formalGerman }, secret, known };
}

/** Gives the browser its cookies and returns who was signed in. */
export function welcome(call: AnyCall, begun: Begun): Begun['welcome'] {
  keepSession(call.reply, call.publicUrl, begun.secret);
  keepKnown(call.reply, call.publicUrl, begun.known);
  return begun.welcome;
}
