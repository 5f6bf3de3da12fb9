/** Whose calls the rate limit counts: those of a person for themselves, everybody else's by the address they come from. */
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defined } from '#platform/defined.ts';
import type { Operation } from '../contract.ts';
import { callerAddress } from './caller-address.ts';
import { sessionCookie } from './identity.ts';

const mostKnown = 20_000;

/**
 * A cache of the sessions and tokens that were found, or made, to be somebody's. So a stranger behind the same address takes
 * nobody's calls away, and a flood of invented secrets is counted by address before anybody is looked up: apart from the
 * calls with which people come in, so that these go through meanwhile.
 */
export class KnownCallers {
  readonly #people = new Map<string, string>();

  /** By what a request's calls are counted. */
  countedBy(request: FastifyRequest): string {
    const fingerprint = fingerprintOf(request);
    const person = fingerprint === null ? undefined : this.#people.get(fingerprint);
    if (person !== undefined) return `person ${person}`;
    const isUnknown = fingerprint !== null && needsSignIn(request);
    return `${isUnknown ? 'unknown from' : 'from'} ${callerAddress(request)}`;
  }

  remember(request: FastifyRequest, person: string): void {
    const fingerprint = fingerprintOf(request);
    if (fingerprint !== null) this.#keep(fingerprint, person);
  }

  /** Whoever was just given a session is known by it from the next call on. */
  rememberGiven(reply: FastifyReply): void {
    for (const given of [reply.getHeader('set-cookie') ?? []].flat()) {
      const secret = secretIn(String(given));
      if (secret === undefined) continue;
      const fingerprint = fingerprintOfSecret(secret);
      if (!this.#people.has(fingerprint)) this.#keep(fingerprint, fingerprint);
    }
  }

  #keep(fingerprint: string, person: string): void {
    this.#people.delete(fingerprint);
    this.#people.set(fingerprint, person);
    if (this.#people.size > mostKnown) this.#people.delete(defined(this.#people.keys().next().value));
  }
}

/** Whether it is an operation for those who are signed in. */
function needsSignIn(request: FastifyRequest): boolean {
  const { operation } = request.routeOptions.config as { operation?: Operation };
  return operation !== undefined && operation.open !== true;
}

const fingerprints = new WeakMap<FastifyRequest, string | null>();

/** What a request presents to be known by, as a fingerprint of it; asked for several times in the course of a call, and worked out once. */
function fingerprintOf(request: FastifyRequest): string | null {
  const known = fingerprints.get(request);
  if (known !== undefined) return known;
  const { authorization, cookie } = request.headers;
  const secret = authorization ?? secretIn(cookie ?? '');
  const fingerprint = secret === undefined ? null : fingerprintOfSecret(secret);
  fingerprints.set(request, fingerprint);
  return fingerprint;
}

const inCookies = new RegExp(`(?:^|;\\s*)(?:__Host-)?${sessionCookie}=([^;]+)`);

/** The session's secret among cookies, as a browser presents them or is given them. */
const secretIn = (cookies: string): string | undefined => inCookies.exec(cookies)?.[1];

const fingerprintOfSecret = (secret: string): string => hash('sha256', secret, 'base64url');
