/** A browser in a test: keeps its cookies and calls operations over HTTP, signed in or not. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import { namesInPath, type InputOf, type Operation, type ReplyOf } from '#platform/contract.ts';
import { Refused } from './actor.ts';

interface Manners {
  /** Sent instead of those of a page of ours. */
  headers?: Record<string, string>;
  /** The address it seems to come from. */
  from?: string;
}

export class Visitor {
  readonly #app: FastifyInstance;
  readonly cookies: Record<string, string> = {};
  readonly #manners: Manners;

  constructor(app: FastifyInstance, manners: Manners = {}) {
    this.#app = app;
    this.#manners = manners;
  }

  /** Calls an operation; returns its reply or throws what was `Refused`. */
  async call<Input extends TObject, Reply extends TSchema>(
    operation: Operation<Input, Reply>,
    input: InputOf<Operation<Input, Reply>>,
  ): Promise<ReplyOf<Operation<Input, Reply>>> {
    const response = await this.raw(operation, input as Record<string, unknown>);
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

  /** The response as it went over the wire; its cookies are kept. */
  async raw(operation: Operation, input: Record<string, unknown> = {}): Promise<LightMyRequestResponse> {
    const inPath = namesInPath(operation.path);
    const path = operation.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => String(input[name]));
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)));
    const inQuery = operation.method === 'GET' || operation.method === 'DELETE';
    const response = await this.#app.inject({
      method: operation.method,
      url: path,
      cookies: this.cookies,
      headers: this.#manners.headers ?? { 'sec-fetch-site': 'same-origin' },
      ...(this.#manners.from === undefined ? {} : { remoteAddress: this.#manners.from }),
      ...(inQuery ? { query: rest as Record<string, string> } : { payload: rest }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') delete this.cookies[name];
      else this.cookies[name] = value;
    }
    return response;
  }
}
