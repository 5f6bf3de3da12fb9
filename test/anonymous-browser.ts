/** A browser in a test: keeps its cookies and calls operations over HTTP, signed in or not. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Operation } from '#platform/contract.ts';
import { requestFor } from '#platform/http/operation-request.ts';
import { Caller } from './caller.ts';

interface Manners {
  /** Sent instead of those of a page of ours. */
  headers?: Record<string, string>;
  /** The address it seems to come from. */
  from?: string;
}

export class AnonymousBrowser extends Caller {
  readonly #app: FastifyInstance;
  readonly cookies: Record<string, string> = {};
  readonly #manners: Manners;

  constructor(app: FastifyInstance, manners: Manners = {}) {
    super();
    this.#app = app;
    this.#manners = manners;
  }

  /** The response's cookies are kept. */
  async raw(operation: Operation, input: Record<string, unknown> = {}): Promise<LightMyRequestResponse> {
    const { headers = { 'sec-fetch-site': 'same-origin' }, from } = this.#manners;
    const response = await this.#app.inject({
      ...requestFor(operation, input),
      cookies: this.cookies,
      headers,
      ...(from === undefined ? {} : { remoteAddress: from }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') delete this.cookies[name];
      else this.cookies[name] = value;
    }
    return response;
  }
}
