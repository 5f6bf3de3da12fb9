/** Whose calls are counted: those of a person for themselves, everybody else's by the address they come from. */
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';
import { callerAddress } from './caller-address.ts';
import { sessionCookie } from './identity.ts';

const mostKnown = 20_000;

/**
 * Remembers what a person's browser or program presents, once it was found, or made, to be theirs. So a stranger behind the
 * same address takes nobody's calls away, and a flood of invented secrets is counted by address before anybody is looked up:
 * apart from the calls with which people come in, so that these go through meanwhile.
 */
export class KnownCallers {
  readonly #people = new Map<string, string>();

  /** By what a request's calls are counted. */
  countedBy(request: FastifyRequest): string {
    const mark = markOf(request);
    const person = mark === null ? undefined : this.#people.get(mark);
    if (person !== undefined) return `person ${person}`;
    const isUnknown = mark !== null && needsSignIn(request);
    return `${isUnknown ? 'unknown from' : 'from'} ${callerAddress(request)}`;
  }

  remember(request: FastifyRequest, person: string): void {
    const mark = markOf(request);
    if (mark !== null) this.#keep(mark, person);
  }

  /** Whoever was just given a session is known by it from the next call on. */
  rememberGiven(reply: FastifyReply): void {
    for (const given of [reply.getHeader('set-cookie') ?? []].flat()) {
      const secret = secretIn(String(given));
      if (secret === undefined) continue;
      const mark = markOfSecret(secret);
      if (!this.#people.has(mark)) this.#keep(mark, mark);
    }
  }

  #keep(mark: string, person: string): void {
    this.#people.delete(mark);
    this.#people.set(mark, person);
    if (this.#people.size > mostKnown) this.#people.delete(this.#people.keys().next().value!);
  }
}

/** Whether it is an operation for those who are signed in: for these alone is anybody looked up. */
function needsSignIn(request: FastifyRequest): boolean {
  const { operation } = request.routeOptions.config as { operation?: Operation };
  return operation !== undefined && operation.open !== true;
}

const marks = new WeakMap<FastifyRequest, string | null>();

/** What a request presents to be known by, as a mark of it; asked for several times in the course of a call, and worked out once. */
function markOf(request: FastifyRequest): string | null {
  const known = marks.get(request);
  if (known !== undefined) return known;
  const { authorization, cookie } = request.headers;
  const secret = authorization ?? secretIn(cookie ?? '');
  const mark = secret === undefined ? null : markOfSecret(secret);
  marks.set(request, mark);
  return mark;
}

const inCookies = new RegExp(`(?:^|;\\s*)(?:__Host-)?${sessionCookie}=([^;]+)`);

/** The session's secret among cookies, as a browser presents them or is given them. */
const secretIn = (cookies: string): string | undefined => inCookies.exec(cookies)?.[1];

const markOfSecret = (secret: string): string => hash('sha256', secret, 'base64url');
