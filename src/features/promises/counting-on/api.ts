/** The routes of counting on it: reading the chain through me, and changing it. */
import { readerOf } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { isClosed } from '../promise-stored.ts';
import { sidesOf } from '../promise-sides.ts';
import { refuse } from '../refusals.ts';
import { showLines } from '../show.ts';
import { findPromise } from '../store.ts';
import { countNoMore, countOn, readChain } from './contract.ts';
import { addLink, carriedBy, groundsOf, removeLink } from './store.ts';

async function chainThrough(db: Reading, id: string, person: string) {
  const viewer = await readerOf(db, person);
  const [grounds, carried] = await Promise.all([groundsOf(db, id), carriedBy(db, id)]);
  return { standsOn: await showLines(db, grounds, viewer), carries: await showLines(db, carried, viewer) };
}

/** One keeps the one and was given the other, and neither has come to its end. */
async function refuseWhatDoesNotCarry(tx: Writing, id: string, on: string): Promise<void> {
  const [own, ground] = [await findPromise(tx, id), await findPromise(tx, on)];
  const keepsIt = sidesOf(own.promise, own.viewer).includes('performer');
  const wasGivenIt = sidesOf(ground.promise, ground.viewer).includes('customer');
  const isOver = isClosed(own.promise.state) || isClosed(ground.promise.state);
  if (id === on || !keepsIt || !wasGivenIt || isOver) refuse('promise.not-to-count-on');
}

export const countingOnRoutes: Route[] = [
  on(readChain, ({ person, input, read }) =>
    read(async (db) => {
      await findPromise(db, input.id);
      return chainThrough(db, input.id, person.id);
    }),
  ),
  on(countOn, ({ person, input, transact }) =>
    transact(async (tx) => {
      await refuseWhatDoesNotCarry(tx, input.id, input.on);
      await addLink(tx, { person: person.id, promise: input.id, standsOn: input.on });
      await announce(tx, person.id, 'promise', input.id);
      return chainThrough(tx, input.id, person.id);
    }),
  ),
  on(countNoMore, ({ person, input, transact }) =>
    transact(async (tx) => {
      await findPromise(tx, input.id);
      await removeLink(tx, { person: person.id, promise: input.id, standsOn: input.on });
      await announce(tx, person.id, 'promise', input.id);
      return chainThrough(tx, input.id, person.id);
    }),
  ),
];
