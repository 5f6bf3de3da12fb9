/** Turns contracts and their handlers into Fastify routes: one way in, one way out. */
import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import type { InputOf, Operation, ReplyOf } from '../contract.ts';
import type { Reading, Writing } from '../database/transaction.ts';
import { withBareMentions, withNamesNow, type NamesNow } from '../mention.ts';
import { Refusal } from '../refusal.ts';
import { refuseAnyone } from '../refusals.ts';
import { callerAddress } from './caller-address.ts';
import { RateLimiter } from './rate-limiter.ts';
import { inputSchemas } from './schemas.ts';

/** Who is asking: the person behind a session or a personal token. */
export interface Person {
  id: string;
  name: string;
  timeZone: string;
  language: 'en' | 'de';
  admin: boolean;
}

/** What a handler is given. */
export interface Call<O> {
  /** The person asking; in an open operation nobody may be signed in, then reading this refuses. */
  person: Person;
  input: InputOf<O>;
  now: Temporal.Instant;
  /** A read-only transaction as this person. */
  read: <T>(work: (db: Reading) => Promise<T>) => Promise<T>;
  /** The command's transaction as this person; a repeated `Idempotency-Key` gets the first reply again. */
  transact: <T>(work: (tx: Writing) => Promise<T>) => Promise<T>;
  request: FastifyRequest;
  reply: FastifyReply;
  /** The address people use, without a slash at its end. */
  publicUrl: string;
}

export interface Route<O extends Operation = Operation> {
  operation: O;
  handle: (call: Call<O>) => Promise<ReplyOf<O>>;
}

/** Binds an operation to the function that carries it out. */
export const on = <Input extends TObject, Reply extends TSchema>(
  operation: Operation<Input, Reply>,
  handle: (call: Call<Operation<Input, Reply>>) => Promise<ReplyOf<Operation<Input, Reply>>>,
): Route => ({ operation, handle }) as unknown as Route;

/** Makes a `Call` for a request: knows the person, the clock and the database. */
export type ContextFor = (
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  input: unknown,
) => Promise<Call<Operation>>;

const aMinute = 60_000;
const largestBody = 65_536;
const largestOfStrangers = 16_384;

function limitTries(tries: RateLimiter, operation: Operation, request: FastifyRequest, input: object): void {
  const tried = JSON.stringify((input as Record<string, unknown>)[String(operation.scarce)]);
  const what = hash(
    'sha256',
    `${operation.path} ${callerAddress(request)} ${tried.toLowerCase()}`,
    'base64url',
  );
  if (!tries.allows(what)) refuseAnyone('too-many');
}

/** The names that parties have now, as the database tells them to whoever reads. */
export type NamesOf = (db: Reading, ids: readonly string[]) => ReturnType<NamesNow>;

/** Carries it out; whoever is mentioned in the answer, or in what a refusal shows, is called as they are called now. */
async function inNamesOfToday(
  call: Call<Operation>,
  handle: Route['handle'],
  namesOf: NamesOf,
): Promise<unknown> {
  const namesNow: NamesNow = (ids) => call.read((db) => namesOf(db, ids));
  try {
    return await withNamesNow(await handle(call), namesNow);
  } catch (error) {
    if (!(error instanceof Refusal) || error.details === undefined) throw error;
    const { code, status, message, details } = error;
    throw new Refusal(code, { status, says: message }, await withNamesNow(details, namesNow));
  }
}

/**
 * Mounts the routes; `open` prepares what each handler is given.
 * Operations that are `scarce` may be called a tenth as often from one address as all others, and a hundredth as often
 * with the same secret, address or other field that they name: an office behind one address comes in on a Monday morning,
 * and nobody tries the same thing over and over.
 */
export function mount(
  app: FastifyInstance,
  routes: readonly Route[],
  contextFor: ContextFor,
  callsPerMinute: number,
  namesOf: NamesOf,
): void {
  const atMost = (share: number) => ({
    rateLimit: { max: Math.ceil(callsPerMinute / share), timeWindow: aMinute },
  });
  const tries = new RateLimiter(Math.ceil(callsPerMinute / 100), aMinute);
  for (const { operation, handle } of routes) {
    app.route({
      method: operation.method,
      url: operation.path,
      schema: {
        ...inputSchemas(operation),
        response: { 200: operation.reply },
        ...(operation.produces === undefined ? {} : { produces: [operation.produces] }),
        summary: operation.summary,
        tags: [operation.tag],
      },
      config: { operation, ...(operation.scarce ? atMost(10) : operation.costly ? atMost(100) : {}) },
      bodyLimit: operation.largestBody ?? (operation.open ? largestOfStrangers : largestBody),
      handler: async (request, reply) => {
        const input = withBareMentions({
          ...(request.query as object),
          ...(request.body as object),
          ...(request.params as object),
        });
        if (typeof operation.scarce === 'string') limitTries(tries, operation, request, input as object);
        const call = await contextFor(request, reply, operation, input);
        // A file leaves the workplace: whom it mentions stands there by id alone.
        return operation.produces === undefined ? inNamesOfToday(call, handle, namesOf) : handle(call);
      },
    });
  }
}
