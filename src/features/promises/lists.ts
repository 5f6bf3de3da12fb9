/** Where promises are found besides their own list: "Between us", the search, one's own data, and whom work touches. */
import { readerOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import type { TouchSource } from '#platform/touch.ts';
import { allLinks } from './counting-on/store.ts';
import { allOfMine, openPromisesOf, openPromisesOfMine, promiseHits } from './list-store.ts';
import { showLines } from './show.ts';

const openAtOnce = 100;
const mostTouched = 100;

/** Mine and those of my teams, by whose turn it is and then by day. */
export const openPromises: OpenSource = async (db, me) => {
  const viewer = await readerOf(db, me.id);
  const lines = await showLines(db, await openPromisesOfMine(db, { limit: openAtOnce }), viewer);
  return lines.map((promise) => ({
    subject: { kind: 'promise', id: promise.id },
    state: promise.state,
    words: promise.terms.what,
    with: [promise.mySide === 'customer' ? promise.performer : promise.customer],
    day: promise.terms.dueOn,
    yourMove: promise.turn === 'mine',
  }));
};

/** Promises I am party to, by their words; newest first, which says nothing about anybody. */
export const promiseSearch: SearchSource = { groups: ['promises'], hits: promiseHits };

/** Promises in which one stands in person. Those of teams belong to the teams. */
export const promiseExport: ExportSource = {
  part: 'promises',
  mine: async (db, person) =>
    showLines(db, await allOfMine(db, person), { person, parties: new Set([person]) }),
};

/** What one counted on, which nobody else sees. */
export const countingOnExport: ExportSource = { part: 'countingOn', mine: allLinks };

/** Whom somebody's work touches by their promises: the other side of each that is still open. Newest first. */
export const touchedByPromises: TouchSource = async (db, party) =>
  (await openPromisesOf(db, party, mostTouched)).map(({ id, terms, customerId, performerId }) => ({
    party: customerId === party ? performerId : customerId,
    because: { kind: 'promise', id, words: terms.what },
  }));
