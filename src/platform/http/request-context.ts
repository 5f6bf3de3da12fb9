/** The request context, which a handler is given: the person, the clock and the database as that person. */
import type { Pool } from 'pg';
import { defined } from '#platform/defined.ts';
import type { Operation } from '../contract.ts';
import { nobody, reading, writing, type Writing } from '../database/transaction.ts';
import { refuseAnyone } from '../refusals.ts';
import type { Identify } from './identity.ts';
import { runIdempotently } from './idempotency.ts';
import type { Call, ContextFor, Person, Route } from './routes.ts';
import { identityOf } from './authentication.ts';

export interface ServerContext {
  pool: Pool;
  clock: () => Temporal.Instant;
  identify: Identify;
  publicUrl: string;
  routes: readonly Route[];
}

/** Makes what prepares the context of each call, once it was authenticated and authorised. */
export function requestContextsOf(context: ServerContext): ContextFor {
  return async (request, reply, operation, input) => {
    const person = identityOf(request)?.person;
    const id = person?.id ?? nobody;
    const now = context.clock();
    const call = {
      get person(): Person {
        return person ?? refuseAnyone('sign-in.needed');
      },
      input,
      now,
      read: (work) => reading(context.pool, id, work),
      transact: (work) => writing(context.pool, id, idempotently(context, operation, call, person, work)),
      request,
      reply,
      publicUrl: context.publicUrl,
    } as Call<Operation>;
    return call;
  };
}

function idempotently<T>(
  context: ServerContext,
  operation: Operation,
  call: Call<Operation>,
  person: Person | undefined,
  work: (tx: Writing) => Promise<T>,
): (tx: Writing) => Promise<T> {
  const key = call.request.headers['idempotency-key'];
  // What is open to strangers, such as a link that works once, is made idempotent by itself.
  if (typeof key !== 'string' || !person || operation.open || operation.leavesNoTrace) return work;
  const name = `${operation.method} ${operation.path}`;
  const readAnew = operation.shownBy && readByShowing<T>(context, operation.shownBy, call);
  const { input, now } = call;
  return (tx) => runIdempotently(tx, { person: person.id, key, operation: name, input, now, readAnew }, work);
}

/** Reads what a repeated command was about by the operation that shows it, within the command's own transaction. */
function readByShowing<T>(context: ServerContext, operation: Operation, call: Call<Operation>) {
  const { handle } = defined(context.routes.find((route) => route.operation === operation));
  return (tx: Writing, id: string | undefined) =>
    handle({
      ...call,
      input: { id: id ?? (call.input as { id?: string }).id },
      read: (reads) => reads(tx),
    }) as Promise<T>;
}
