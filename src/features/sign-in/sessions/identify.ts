/** Finds out who is behind a request: a session's cookie or a personal token. */
import type { FastifyRequest } from 'fastify';
import { dayFor } from '#platform/calendar.ts';
import type { Identify, Identity } from '#platform/http/identity.ts';
import { keepSession, presentedSession } from './cookie.ts';
import { hashOf } from '../secret.ts';
import { holdsUntil as sessionHoldsUntil } from './session.ts';
import { seenToday, whoSignedIn, type Connections } from './session-store.ts';

export { sessionCookie } from './cookie.ts';

interface Presented {
  secret: string;
  by: Identity['by'];
}

function presented(request: FastifyRequest, publicUrl: string): Presented | null {
  const header = request.headers.authorization;
  if (header !== undefined)
    return header.startsWith('Bearer ') ? { secret: header.slice('Bearer '.length), by: 'token' } : null;
  const secret = presentedSession(request, publicUrl);
  return secret === undefined ? null : { secret, by: 'session' };
}

/**
 * Makes the look-up for a database. A secret that ended, or whose owner left, is nobody's; a session is only believed
 * from a cookie, a token only from its header. The first call of a day renews the session and its cookie.
 */
export function identifyWith(
  pool: Connections,
  clock: () => Temporal.Instant,
  publicUrl = 'http://localhost',
): Identify {
  return async (request, reply): Promise<Identity | null> => {
    const given = presented(request, publicUrl);
    if (!given) return null;
    const now = clock();
    const found = await whoSignedIn(pool, given.by, hashOf(given.secret), now);
    if (!found) return null;
    const today = dayFor(now, 'UTC');
    let holdsUntil = found.endsAt === null ? null : Temporal.Instant.from(found.endsAt);
    if (given.by === 'session' && found.seenOn !== today && !reply.raw.headersSent) {
      holdsUntil = sessionHoldsUntil(now);
      await seenToday(pool, found, today, holdsUntil);
      keepSession(reply, publicUrl, given.secret);
    }
    return { person: found.person, by: given.by, mayWrite: found.scope === 'write', holdsUntil };
  };
}
