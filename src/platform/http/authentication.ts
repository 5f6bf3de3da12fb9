/**
 * Authentication and authorisation: who asks, and whether they may call this at all, settled before a byte of the body is
 * read.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';
import { refuseAnyone, refuseToken } from '../refusals.ts';
import { isFromOurPages, type Identify, type Identity } from './identity.ts';
import type { KnownCallers } from './known-callers.ts';

interface Authentication {
  identify: Identify;
  publicUrl: string;
  callers: KnownCallers;
}

const asking = new WeakMap<FastifyRequest, Identity | null>();

/** Who asks; null for somebody who is not signed in. */
export const identityOf = (request: FastifyRequest): Identity | null => asking.get(request) ?? null;

/** Whether somebody asks in a browser, and not a program with their token. */
export const isInBrowser = (request: FastifyRequest): boolean => identityOf(request)?.by === 'session';

/** Refuses a call without sign-in, from a foreign page, by a token that may only read, or by any token where a browser is needed. */
export function authenticateRequests(api: FastifyInstance, authentication: Authentication): void {
  // After the count of calls, so that a flood of invented secrets costs no look at the database.
  api.addHook('preParsing', async (request: FastifyRequest, reply: FastifyReply) => {
    const { operation } = request.routeOptions.config as { operation?: Operation };
    if (!operation) return;
    const identity = await authentication.identify(request, reply);
    if (identity) authentication.callers.remember(request, identity.person.id);
    authorise(authentication.publicUrl, request, operation, identity);
    asking.set(request, identity);
  });
  api.addHook('onSend', async (_request, reply) => authentication.callers.rememberGiven(reply));
}

function authorise(
  publicUrl: string,
  request: FastifyRequest,
  operation: Operation,
  identity: Identity | null,
): void {
  if (identity?.by !== 'token' && !isFromOurPages(request, publicUrl)) refuseAnyone('not-from-here');
  if (!identity && !operation.open) refuseAnyone('sign-in.needed');
  if (identity && !identity.mayWrite && operation.method !== 'GET') refuseAnyone('token.read-only');
  if (identity?.by === 'token' && operation.browserOnly === true) refuseToken('sign-in.browser-only');
  if (operation.admins === true && identity?.person.admin !== true) refuseAnyone('not-found');
}
