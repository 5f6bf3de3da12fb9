/** Promises in the one search, and in somebody's own data. */
import { partiesNamed } from '#features/people/public.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { allOfMine, promisesByWords } from './list-store.ts';
import { showLines } from '../show.ts';

/** Promises I am party to, by their words; newest first, which says nothing about anybody. */
export const promiseSearch: SearchSource = {
  group: 'promises',
  find: async (db, { beginnings, most }) => {
    const found = await promisesByWords(db, beginnings, most);
    const names = await partiesNamed(
      db,
      found.map((promise) => promise.performerId),
    );
    return found.map(({ id, terms, performerId }) => ({
      kind: 'promise',
      id,
      title: terms.what,
      words: terms.doneLooksLike,
      of: names.get(performerId) ?? null,
    }));
  },
};

/** Promises in which one stands in person. Those of teams belong to the teams. */
export const promiseExport: ExportSource = {
  part: 'promises',
  mine: async (db, person) => showLines(db, await allOfMine(db, person), { id: person, parties: [person] }),
};
