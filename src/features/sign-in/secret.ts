/** Secrets of sign-in. */
import { hashOf, newSecret } from '#platform/secret.ts';

export { hashOf, newSecret };

/** A new one-time link: the path that opens it, and what is stored of it. */
export function newLinkSecret(): { path: string; hash: Buffer } {
  const secret = newSecret();
  return { path: `/sign-in/${secret}`, hash: hashOf(secret) };
}
