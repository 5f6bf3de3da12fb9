/** Reads who acts: with the parties they can speak for. */
import type { Reading } from '#platform/database/transaction.ts';
import { actorWith, type Actor, type Reader } from './actor.ts';
import { partiesOf } from './circles/circle-store.ts';

/** Somebody with the parties they can speak for, as the tables of moves want to know them. */
export const readerOf = async (db: Reading, person: string): Promise<Reader> => ({
  person,
  parties: new Set(await partiesOf(db, person)),
});

/** The same of somebody who acts, on their own day. */
export const actorOf = async (
  db: Reading,
  person: { id: string; timeZone: string },
  now: Temporal.Instant,
): Promise<Actor> => actorWith(await partiesOf(db, person.id), person, now);
