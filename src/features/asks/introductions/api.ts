/** The routes of introductions: reading them, and the moves; one begins as the answer to an ask, or between two others. */
import { defaultLimit } from '#platform/contract.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import { pageFrom, readEnd } from '#platform/paging.ts';
import { introduceTwoOthers } from './begin.ts';
import { introduceTwo, introductionMoves, myIntroductions, readIntroduction } from './contract.ts';
import { makeMove } from './move.ts';
import { showIntroduction, showIntroductions } from './show.ts';
import { introductionSeen, introductionsOf } from './store.ts';

const readingRoutes: Route[] = [
  on(myIntroductions, ({ person, input, read }) =>
    read(async (db) => {
      const limit = input.limit ?? defaultLimit;
      const after = readEnd(input.after)?.id;
      const rows = await introductionsOf(db, person.id, { after, most: limit + 1 });
      const { items: found, ...rest } = pageFrom(
        rows,
        limit,
        ({ id }) => ({ id, sort: '' }),
        (row) => row,
      );
      return { items: await showIntroductions(db, found, person.id), ...rest };
    }),
  ),
  on(readIntroduction, ({ person, input, read }) =>
    read(async (db) => showIntroduction(db, await introductionSeen(db, input.id), person.id)),
  ),
];

const beginningRoutes: Route[] = [
  on(introduceTwo, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const id = await introduceTwoOthers(tx, person.id, input, now);
      return showIntroduction(tx, await introductionSeen(tx, id), person.id);
    }),
  ),
];

const moveRoutes = routesOf(introductionMoves, {
  make: makeMove,
  // a settled one keeps neither words nor answers, so it is read anew
  show: async (db, { after, actor }) =>
    showIntroduction(db, await introductionSeen(db, after.id), actor.person),
});

export const introductionRoutes: readonly Route[] = [...readingRoutes, ...beginningRoutes, ...moveRoutes];
