/** Promises in the one search, and in somebody's own data. */
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { allOfMine, promiseHits } from './list-store.ts';
import { showLines } from '../show.ts';

/** Promises I am party to, by their words; newest first, which says nothing about anybody. */
export const promiseSearch: SearchSource = { groups: ['promises'], hits: promiseHits };

/** Promises in which one stands in person. Those of teams belong to the teams. */
export const promiseExport: ExportSource = {
  part: 'promises',
  mine: async (db, person) => showLines(db, await allOfMine(db, person), { id: person, parties: [person] }),
};
