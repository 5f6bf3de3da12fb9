/** Calls operations over HTTP in a test: the part that somebody signed in and a browser have in common. */
import type { LightMyRequestResponse } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';

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

export abstract class Caller {
  /** The response as it went over the wire. */
  abstract raw(
    operation: Operation,
    input?: Record<string, unknown>,
    key?: string,
  ): Promise<LightMyRequestResponse>;

  /** Calls an operation; returns its reply or throws what was `Refused`. */
  async call<Input extends TObject, Reply extends TSchema>(
    operation: Operation<Input, Reply>,
    input: InputOf<Operation<Input, Reply>>,
    key?: string,
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
}
