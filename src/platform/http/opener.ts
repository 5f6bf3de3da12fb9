/** Prepares what a handler is given: the person, the clock and the database as that person. */
import type { Pool } from 'pg';
import type { Operation } from '../contract.ts';
import { nobody, reading, writing, type Writing } from '../database/transaction.ts';
import { refuseAnyone } from '../refusals.ts';
import type { Identify } from './identity.ts';
import { once } from './repeat.ts';
import type { Call, Opener, Person, Route } from './routes.ts';
import { whoAsks } from './who-asks.ts';

export interface House {
  pool: Pool;
  clock: () => Temporal.Instant;
  identify: Identify;
  publicUrl: string;
  routes: readonly Route[];
}

/** Makes the opener of a house, for calls that were let through the door. */
export function openerOf(house: House): Opener {
  return async (request, reply, operation, input) => {
    const person = whoAsks(request)?.person;
    const id = person?.id ?? nobody;
    const now = house.clock();
    const call = {
      get person(): Person {
        return person ?? refuseAnyone('sign-in.needed');
      },
      input,
      now,
      read: (work) => reading(house.pool, id, work),
      transact: (work) => writing(house.pool, id, idempotently(house, operation, call, person, work)),
      request,
      reply,
      publicUrl: house.publicUrl,
    } as Call<Operation>;
    return call;
  };
}

function idempotently<T>(
  house: House,
  operation: Operation,
  call: Call<Operation>,
  person: Person | undefined,
  work: (tx: Writing) => Promise<T>,
): (tx: Writing) => Promise<T> {
  const key = call.request.headers['idempotency-key'];
  // What is open to strangers, such as a link that works once, guards itself against being repeated.
  if (typeof key !== 'string' || !person || operation.open) return work;
  const name = `${operation.method} ${operation.path}`;
  const readAnew = operation.shownBy && shownAnew<T>(house, operation.shownBy, call);
  const { input, now } = call;
  return (tx) => once(tx, { person: person.id, key, operation: name, input, now, readAnew }, work);
}

/** Reads what a repeated command was about by the operation that shows it, within the command's own transaction. */
function shownAnew<T>(house: House, operation: Operation, call: Call<Operation>) {
  const { handle } = house.routes.find((route) => route.operation === operation)!;
  return (tx: Writing, id: string | undefined) =>
    handle({
      ...call,
      input: { id: id ?? (call.input as { id?: string }).id },
      read: (reads) => reads(tx),
    }) as Promise<T>;
}
