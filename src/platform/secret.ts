/** Secrets that are shown once: random, url-safe, and stored only as a hash. */
import { hash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. It is random, so a plain hash is enough. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');
