/** The cookies: a session's secret; what binds a mailed link to the browser that asked for it; and that this browser signed in here. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookie } from '#platform/http/identity.ts';
import { hashOf, newSecret } from '../secret.ts';

export { sessionCookie };
const askingCookie = 'alongside-asking';
const knownCookie = 'alongside-known';

const quarterHour = 15 * 60;
/** How long a session holds after the last day on which it was seen. */
export const sessionDays = 90;
/** As long as browsers keep a cookie at all. */
const knownDays = 400;

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

/** Under https the name itself makes browsers refuse such a cookie from anywhere but this very host. */
const nameOf = (cookie: string, publicUrl: string) => (isSecure(publicUrl) ? `__Host-${cookie}` : cookie);

const optionsOf = (publicUrl: string): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  secure: isSecure(publicUrl),
});

/** The session's secret that a browser presents. */
export const presentedSession = (request: FastifyRequest, publicUrl: string): string | undefined =>
  request.cookies[nameOf(sessionCookie, publicUrl)];

export function keepSession(reply: FastifyReply, publicUrl: string, secret: string): void {
  const maxAge = sessionDays * 24 * 60 * 60;
  void reply.setCookie(nameOf(sessionCookie, publicUrl), secret, {
    ...optionsOf(publicUrl),
    sameSite: 'lax',
    maxAge,
  });
}

export function forgetSession(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(nameOf(sessionCookie, publicUrl), { ...optionsOf(publicUrl), sameSite: 'lax' });
}

/** Marks this browser as one that asks for a link. Asking again keeps its mark, so that an earlier mail works too. */
export function markAsking(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Buffer {
  const name = nameOf(askingCookie, publicUrl);
  const before = request.cookies[name];
  const mark = before !== undefined && /^[\w-]{43}$/.test(before) ? before : newSecret();
  void reply.setCookie(name, mark, { ...optionsOf(publicUrl), sameSite: 'strict', maxAge: quarterHour });
  return hashOf(mark);
}

/** The mark of a browser that asked, hashed; null when this one did not. */
export function markOf(request: FastifyRequest, publicUrl: string): Buffer | null {
  const mark = request.cookies[nameOf(askingCookie, publicUrl)];
  return mark === undefined ? null : hashOf(mark);
}

/** That this browser signed in here: a mark, and a proof of it that only the database can make. It names nobody. */
export interface KnownBrowser {
  mark: Buffer;
  proof: Buffer;
}

export function keepKnown(reply: FastifyReply, publicUrl: string, { mark, proof }: KnownBrowser): void {
  const written = `${mark.toString('base64url')}.${proof.toString('base64url')}`;
  void reply.setCookie(nameOf(knownCookie, publicUrl), written, {
    ...optionsOf(publicUrl),
    sameSite: 'strict',
    maxAge: knownDays * 24 * 60 * 60,
  });
}

/** What a browser shows of it, whether or not it is true. */
export function presentedKnown(request: FastifyRequest, publicUrl: string): KnownBrowser | undefined {
  const written = request.cookies[nameOf(knownCookie, publicUrl)] ?? '';
  const [, mark, proof] = /^([\w-]{43})\.([\w-]{43})$/.exec(written) ?? [];
  if (mark === undefined || proof === undefined) return undefined;
  return { mark: Buffer.from(mark, 'base64url'), proof: Buffer.from(proof, 'base64url') };
}
