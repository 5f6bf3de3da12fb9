/** Prepares what a handler is given: the person, the clock and the database as that person. */
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Operation } from '../contract.ts';
import { nobody, reading, writing, type Writing } from '../database/transaction.ts';
import { refuseAnyone } from '../refusal.ts';
import type { Identify } from './identity.ts';
import { once } from './repeat.ts';
import type { Call, Opener, Person } from './routes.ts';
import { whoAsks } from './who-asks.ts';

export interface House {
  pool: Pool;
  clock: () => Temporal.Instant;
  identify: Identify;
  publicUrl: string;
}

/** Makes the opener of a house, for calls that were let through the door. */
export function openerOf(house: House): Opener {
  return async (request, reply, operation, input) => {
    const person = whoAsks(request)?.person;
    const id = person?.id ?? nobody;
    const now = house.clock();
    return {
      get person(): Person {
        return person ?? refuseAnyone('sign-in.needed');
      },
      input,
      now,
      read: (work) => reading(house.pool, id, work),
      transact: (work) => writing(house.pool, id, runOnce(request, operation, input, person, now, work)),
      request,
      reply,
      publicUrl: house.publicUrl,
    } as Call<Operation>;
  };
}

function runOnce<T>(
  request: FastifyRequest,
  operation: Operation,
  input: unknown,
  person: Person | undefined,
  now: Temporal.Instant,
  work: (tx: Writing) => Promise<T>,
): (tx: Writing) => Promise<T> {
  const key = request.headers['idempotency-key'];
  // What is open to strangers, such as a link that works once, guards itself against being repeated.
  if (typeof key !== 'string' || !person || operation.open) return work;
  const name = `${operation.method} ${operation.path}`;
  return (tx) => once(tx, { person: person.id, key: key.slice(0, 200), operation: name, input, now }, work);
}
