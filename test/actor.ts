/** Somebody at work in a test: calls operations over HTTP with a session of their own. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import { sessionCookie } from '#features/sign-in/sessions/identify.ts';
import { isInQuery, requestFor } from '#platform/http/operation-request.ts';
import { Caller } from './caller.ts';

export { Refused } from './caller.ts';

export class Actor extends Caller {
  readonly #app: FastifyInstance;
  readonly id: string;
  readonly name: string;
  readonly secret: string;

  constructor(app: FastifyInstance, id: string, name: string, secret: string) {
    super();
    this.#app = app;
    this.id = id;
    this.name = name;
    this.secret = secret;
  }

  /** Every command has a key of its own, as those of a page have. */
  override call<Input extends TObject, Reply extends TSchema>(
    operation: Operation<Input, Reply>,
    input: InputOf<Operation<Input, Reply>>,
    key: string = randomUUID(),
  ): Promise<ReplyOf<Operation<Input, Reply>>> {
    return super.call(operation, input, key);
  }

  raw(operation: Operation, input: Record<string, unknown>, key?: string): Promise<LightMyRequestResponse> {
    return this.#app.inject({
      ...requestFor(operation, input),
      cookies: { [sessionCookie]: this.secret },
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(key && !isInQuery(operation) ? { 'idempotency-key': key } : {}),
      },
    });
  }

  /** A GET on any address, for looking at what a stranger would see. */
  get(url: string): Promise<LightMyRequestResponse> {
    return this.#app.inject({ method: 'GET', url, cookies: { [sessionCookie]: this.secret } });
  }
}
