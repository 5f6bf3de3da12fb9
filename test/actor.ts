/** Somebody at work in a test: calls operations over HTTP with a session of their own. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import { namesInPath, type InputOf, type Operation, type ReplyOf } from '#platform/contract.ts';
import { sessionCookie } from '#features/sign-in/sessions/identify.ts';

/** An answer that was a refusal, with its code and the sentence. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(`${status} ${String(body['code'])}: ${String(body['title'])} ${String(body['at'] ?? '')}`);
    this.code = String(body['code']);
    this.status = status;
    this.body = body;
  }
}

export class Actor {
  readonly #app: FastifyInstance;
  readonly id: string;
  readonly name: string;
  readonly secret: string;

  constructor(app: FastifyInstance, id: string, name: string, secret: string) {
    this.#app = app;
    this.id = id;
    this.name = name;
    this.secret = secret;
  }

  /** Calls an operation; returns its reply or throws what was `Refused`. */
  async call<Input extends TObject, Reply extends TSchema>(
    operation: Operation<Input, Reply>,
    input: InputOf<Operation<Input, Reply>>,
    key: string = randomUUID(),
  ): Promise<ReplyOf<Operation<Input, Reply>>> {
    const response = await this.raw(operation, input as Record<string, unknown>, key);
    if (response.statusCode >= 400) throw new Refused(response.statusCode, response.json());
    return response.json();
  }

  /** The code of the refusal that the call meets; fails when it is not refused. */
  async refusal<Input extends TObject, Reply extends TSchema>(
    operation: Operation<Input, Reply>,
    input: InputOf<Operation<Input, Reply>>,
  ): Promise<string> {
    const response = await this.raw(operation, input as Record<string, unknown>);
    if (response.statusCode < 400) throw new Error(`${operation.summary}: was expected to be refused`);
    return String(response.json<{ code: string }>().code);
  }

  /** The response as it went over the wire. */
  raw(operation: Operation, input: Record<string, unknown>, key?: string): Promise<LightMyRequestResponse> {
    const inPath = namesInPath(operation.path);
    const path = operation.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(String(input[name])),
    );
    const rest = Object.fromEntries(
      Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined),
    );
    const inQuery = operation.method === 'GET' || operation.method === 'DELETE';
    return this.#app.inject({
      method: operation.method,
      url: path,
      cookies: { [sessionCookie]: this.secret },
      headers: { 'sec-fetch-site': 'same-origin', ...(key && !inQuery ? { 'idempotency-key': key } : {}) },
      ...(inQuery ? { query: rest as Record<string, string> } : { payload: rest }),
    });
  }

  /** A GET on any address, for looking at what a stranger would see. */
  get(url: string): Promise<LightMyRequestResponse> {
    return this.#app.inject({ method: 'GET', url, cookies: { [sessionCookie]: this.secret } });
  }
}
