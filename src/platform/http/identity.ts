/** Who is behind a request. The sign-in feature knows how to find out; the platform only keeps the answer. */
import type { FastifyRequest } from 'fastify';
import type { Person } from './routes.ts';

export interface Identity {
  person: Person;
  /** A browser's session travels in a cookie and needs a same-origin check; a personal token does not. */
  by: 'session' | 'token';
  mayWrite: boolean;
}

/** Returns who is signed in, or null. */
export type Identify = (request: FastifyRequest) => Promise<Identity | null>;

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser says that this command comes from our own pages.
 * Browsers send `Sec-Fetch-Site` or `Origin` with every command; a cookie without either is not believed.
 */
export function isFromOurPages(request: FastifyRequest, publicUrl: string): boolean {
  if (reads.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  return origin === publicUrl || origin === `${request.protocol}://${request.host}`;
}
