/** Reading thanks: one, and lists. */
import { readerOf } from '#features/people/public.ts';
import { on } from '#platform/http/routes.ts';
import * as contract from '../contract.ts';
import { thanksBy, thanksTo } from './list-store.ts';
import { oneShared, sharedInMyCircles } from '../sharing/shared-store.ts';
import { showLines, showShared, showSharedThanks, showThanks } from '../show.ts';
import { oneThanks, thanksByIds } from '../store.ts';
import { readLastId } from '#platform/paging.ts';

const usualPage = 30;

export const readingRoutes = [
  on(contract.listThanks, ({ person, input, now, read }) =>
    read(async (db) => {
      const { view, after, limit = usualPage } = input;
      const range = { after: readLastId(after), many: limit + 1 };
      const found =
        view === 'received' ? await thanksTo(db, range) : await thanksBy(db, person.id, view, range);
      const places = found.slice(0, limit);
      const list = await thanksByIds(
        db,
        places.map(({ id }) => id),
        now,
      );
      const items = await showLines(db, await readerOf(db, person.id), list);
      return found.length > limit ? { items, next: places.at(-1)!.place } : { items };
    }),
  ),
  on(contract.listSharedThanks, ({ input: { after, limit = usualPage }, read }) =>
    read(async (db) => {
      const found = await sharedInMyCircles(db, readLastId(after), limit + 1);
      const items = await showShared(db, found.slice(0, limit));
      return found.length > limit ? { items, next: items.at(-1)!.id } : { items };
    }),
  ),
  on(contract.readThanks, ({ person, input, now, read }) =>
    read(async (db) => showThanks(db, await readerOf(db, person.id), await oneThanks(db, input.id, now))),
  ),
  on(contract.readSharedThanks, ({ input, read }) =>
    read(async (db) => showSharedThanks(db, await oneShared(db, input.id))),
  ),
];
