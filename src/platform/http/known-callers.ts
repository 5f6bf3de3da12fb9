/** Whose calls the rate limit counts: those of a person for themselves, everybody else's by the address they come from. */
import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { callerAddress } from './caller-address.ts';

const mostKnown = 20_000;

/**
 * A cache of the sessions and tokens that were found to be somebody's. So a stranger behind the same address takes nobody's
 * calls away, and a flood of invented secrets is counted by address before anybody is looked up.
 */
export class KnownCallers {
  readonly #people = new Map<string, string>();

  /** By what a request's calls are counted. */
  countedBy(request: FastifyRequest): string {
    const person = this.#people.get(fingerprintOf(request));
    if (person !== undefined) return `person ${person}`;
    const { cookie, authorization } = request.headers;
    return `${cookie === undefined && authorization === undefined ? 'from' : 'unknown from'} ${callerAddress(request)}`;
  }

  remember(request: FastifyRequest, person: string): void {
    const fingerprint = fingerprintOf(request);
    this.#people.delete(fingerprint);
    this.#people.set(fingerprint, person);
    if (this.#people.size > mostKnown) this.#people.delete(this.#people.keys().next().value!);
  }
}

const fingerprints = new WeakMap<FastifyRequest, string>();

/** What a request presents, as a fingerprint of it; asked for several times in the course of a call, and worked out once. */
function fingerprintOf(request: FastifyRequest): string {
  const { authorization, cookie } = request.headers;
  const fingerprint =
    fingerprints.get(request) ?? hash('sha256', `${authorization ?? ''}\n${cookie ?? ''}`, 'base64url');
  fingerprints.set(request, fingerprint);
  return fingerprint;
}
