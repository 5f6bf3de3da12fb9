/** The routes of promises: reading them, the two ways to begin one, and the moves. */
import {
  beginningsOf,
  isWishOf,
  orAsItStood,
  partiesNamed,
  readerOf,
  type PartyView,
} from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { routesOf } from '#platform/move-command.ts';
import { on, type Person, type Route } from '#platform/http/routes.ts';
import { defaultLimit, type InputOf } from '#platform/contract.ts';
import { cutToPage, readEnd, readLastId, writeEnd } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import {
  listPromises,
  moves,
  offerPromise,
  readWeek,
  requestPromise,
  showPromise as showOne,
} from './contract.ts';
import { openPromisesOfMine, promisesOfMine } from './list-store.ts';
import { begin, refuseFullPlate, refuseTooSmallATeam } from './begin.ts';
import type { Serves, StoredPromise } from './promise-stored.ts';
import { followTheDeparture } from './leave.ts';
import { makeMove, toldIn } from './move.ts';
import { showLines, showPage, showPromise } from './show.ts';
import { maySeeServed } from './store.ts';
import { promisesDueInWeek } from './due-store.ts';
import type { DraftTerms } from './terms/promise-terms.ts';

/** Backing means offering something towards what they say they would like or need; any other id would only hide an unprompted offer. */
async function backed(db: Reading, customer: string, line: string | undefined): Promise<Serves | null> {
  if (line === undefined) return null;
  return (await isWishOf(db, customer, line)) ? { kind: 'guide-line', id: line } : refuseAnyone('not-found');
}

/** A goal is served by those who can read it; to anybody else it is not there. */
async function served(db: Reading, goal: string | undefined): Promise<Serves | null> {
  if (goal === undefined) return null;
  const serves: Serves = { kind: 'goal', id: goal };
  return (await maySeeServed(db, serves)) ? serves : refuseAnyone('not-found');
}

/** Open ones are a page of those in order; what ended, and all of them together, one by age. */
async function pageOfMine(db: Reading, input: InputOf<typeof listPromises>) {
  const { view, word, with: other, of, backing, q, after } = input;
  const limit = input.limit ?? defaultLimit;
  const wanted = { with: other, of, backing, carrying: q ? beginningsOf(q) : undefined, limit: limit + 1 };
  if (view === undefined || view === 'closed') {
    const isOver = view === 'closed';
    const found = await promisesOfMine(db, { ...wanted, isOver, after: readLastId(after) });
    return cutToPage(found, limit, ({ id }) => id);
  }
  const turn = view === 'open' ? undefined : view;
  const found = await openPromisesOfMine(db, { ...wanted, turn, word, after: readEnd(after) });
  return cutToPage(found, limit, ({ id, place }) => writeEnd({ id, sort: place }));
}

export const readingRoutes: Route[] = [
  on(listPromises, ({ person, input, read }) =>
    read(async (db) => {
      const { rows, rest } = await pageOfMine(db, input);
      return { items: await showLines(db, rows, await readerOf(db, person.id)), ...rest };
    }),
  ),
  on(readWeek, ({ person, input, read }) =>
    read(async (db) => {
      const due = await promisesDueInWeek(db, input.from);
      return { items: await showLines(db, due, await readerOf(db, person.id)) };
    }),
  ),
  on(showOne, ({ input: { id }, read }) => read((db) => orAsItStood(db, id, () => showPage(db, id)))),
];

export const beginningRoutes: Route[] = [
  on(requestPromise, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const today = dayFor(now, person.timeZone);
      const { customer = person.id, performer, words, confirmFull, deliverOn, servesGoal, ...terms } = input;
      if (!confirmFull && deliverOn === undefined) await refuseFullPlate(tx, performer, now);
      const serves = await served(tx, servesGoal);
      const promise = await begin(
        tx,
        'request',
        { by: person.id, today, customer, performer, terms, words, serves, deliverOn },
        now,
      );
      return showPromise(tx, promise, await readerOf(tx, person.id));
    }),
  ),
  on(offerPromise, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const today = dayFor(now, person.timeZone);
      const { customer, performer = person.id, words, backs, servesGoal, ...terms } = input;
      const serves = (await backed(tx, customer, backs)) ?? (await served(tx, servesGoal));
      const promise = await begin(
        tx,
        'offer',
        { by: person.id, today, customer, performer, terms, words, serves },
        now,
      );
      return showPromise(tx, promise, await readerOf(tx, person.id));
    }),
  ),
];

/** The party one names in a move, who must be here to be named. */
async function named(db: Reading, id: string): Promise<PartyView> {
  return (await partiesNamed(db, [id])).get(id) ?? refuseAnyone('not-found');
}

/** Owning it, and if one likes, a new promise offered to make it right (S2-7.4). */
async function makeRight(
  tx: Writing,
  person: Person,
  { customerId: customer, performerId: performer, id }: StoredPromise,
  terms: DraftTerms,
  now: Temporal.Instant,
): Promise<void> {
  const serves = { kind: 'promise', id } as const;
  const today = dayFor(now, person.timeZone);
  await begin(tx, 'offer', { by: person.id, today, customer, performer, terms, serves }, now);
}

export const moveRoutes: Route[] = routesOf(
  moves,
  {
    make: makeMove,
    show: (db, change) => showPromise(db, change.after, change.actor, toldIn(change), change.beside.readers),
  },
  {
    propose: async (tx, person, input, now) => {
      if (input.newPerformer !== undefined)
        await refuseTooSmallATeam(tx, await named(tx, input.newPerformer));
      return makeMove(tx, person, { ...input, move: 'propose' }, now);
    },
    decline: async (tx, person, input, now) => {
      const details = input.suggests === undefined ? {} : { suggests: await named(tx, input.suggests) };
      return makeMove(tx, person, { ...input, move: 'decline', details }, now);
    },
    reflect: (tx, person, input, now) =>
      makeMove(tx, person, { ...input, move: 'reflect', details: { reflection: input.reflection } }, now),
    'not-yet': async (tx, person, input, now) => {
      const change = await makeMove(tx, person, { ...input, move: 'not-yet' }, now);
      await followTheDeparture(tx, change.after);
      return change;
    },
    renege: async (tx, person, input, now) => {
      const change = await makeMove(tx, person, { ...input, move: 'renege' }, now);
      if (input.makeRight) await makeRight(tx, person, change.after, input.makeRight, now);
      return change;
    },
  },
);
