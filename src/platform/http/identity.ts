/** The identity behind a request. The sign-in feature authenticates; the platform only keeps the answer. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostNameOf, isOfThisMachine } from './host-check.ts';
import type { Person } from './routes.ts';

export interface Identity {
  person: Person;
  /** A browser's session travels in a cookie and needs a same-origin check; a personal token does not. */
  by: 'session' | 'token';
  mayWrite: boolean;
  /** The moment until which the session or the token holds; null for a token without an end. */
  holdsUntil: Temporal.Instant | null;
}

/** Returns who is signed in, or null. May renew the browser's cookie in the reply. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<Identity | null>;

/** The cookie that carries a session's secret, as it is called without https; with https it has a prefix. */
export const sessionCookie = 'alongside';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against cross-site request forgery: whether a browser says that this call comes from our own pages; asked before sign-in
 * as well, so that nobody is signed in as somebody else from a foreign page. A foreign page has nothing to read here
 * either, not even by leading somebody to an address: what is shown on Today would count as seen. Whoever types an address
 * comes from nowhere. Browsers send `Sec-Fetch-Site` (to https and this machine) or `Origin` with every command; a command
 * without either is not believed. At the machine itself, the browser may use one of its own names. What a proxy says of
 * hosts is not asked.
 */
export function isFromOurPages(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (reads.has(request.method)) return site === undefined || site === 'same-origin' || site === 'none';
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  const { host = '' } = request.headers;
  return origin === publicUrl || (isOfThisMachine(hostNameOf(request)) && origin === `http://${host}`);
}
