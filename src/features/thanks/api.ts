/** The routes of thanks: reading them, writing one, and every move. */
import { beginningsOf, readerOf } from '#features/people/public.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import { defaultLimit } from '#platform/contract.ts';
import { cutToPage, readLastId } from '#platform/paging.ts';
import { blankDraft, checkContent, filled } from './begin.ts';
import { thanksBetweenUs } from './between-store.ts';
import * as contract from './contract.ts';
import { thanksBy, thanksTo } from './list-store.ts';
import { thanksMoves } from './move.ts';
import { oneShared, sharedInMyCircles } from './shared-store.ts';
import { showLeftThanks, showLines, showShared, showSharedThanks, showThanks } from './show.ts';
import { addDraft, oneThanks, removeDraft, thanksByIds } from './store.ts';
import { decide, isIn } from './thanks.ts';

/** Few enough to be read beside all else that is between two. */
const mostBetweenUs = 3;

const readingRoutes = [
  on(contract.listThanks, ({ person, input, now, read }) =>
    read(async (db) => {
      const { view, after, q, limit = defaultLimit } = input;
      const range = { after: readLastId(after), many: limit + 1, carrying: q ? beginningsOf(q) : undefined };
      const found =
        view === 'received' ? await thanksTo(db, range) : await thanksBy(db, person.id, view, range);
      const { rows, rest } = cutToPage(found, limit, ({ place }) => place);
      const list = await thanksByIds(
        db,
        rows.map(({ id }) => id),
        now,
      );
      return { items: await showLines(db, await readerOf(db, person.id), list), ...rest };
    }),
  ),
  on(contract.listThanksWith, ({ person, input, now, read }) =>
    read(async (db) => {
      const list = await thanksByIds(db, await thanksBetweenUs(db, input.person, mostBetweenUs), now);
      return { items: await showLines(db, await readerOf(db, person.id), list) };
    }),
  ),
  on(contract.listSharedThanks, ({ input: { after, q, limit = defaultLimit }, read }) =>
    read(async (db) => {
      const found = await sharedInMyCircles(db, {
        after: readLastId(after),
        many: limit + 1,
        carrying: q ? beginningsOf(q) : undefined,
      });
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      return { items: await showShared(db, rows), ...rest };
    }),
  ),
  on(contract.readThanks, ({ person, input, now, read }) =>
    read(async (db) => showThanks(db, await readerOf(db, person.id), await oneThanks(db, input.id, now))),
  ),
  on(contract.readSharedThanks, ({ input, read }) =>
    read(async (db) => showSharedThanks(db, await oneShared(db, input.id))),
  ),
];

const writingRoutes = [
  on(contract.draftThanks, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const actor = await readerOf(tx, person.id);
      const draft = { ...filled(blankDraft(person.id, now), input), serves: input.serves ?? null };
      decide(draft, 'draft', actor, {});
      await checkContent(tx, draft, actor);
      await addDraft(tx, draft);
      if (!input.send) return showThanks(tx, actor, draft);
      const request = { id: draft.id, saw: draft.version, move: 'send' } as const;
      const held = { before: draft, actor, beside: null };
      const { after } = await thanksMoves.carryOut(tx, held, { mover: person, request }, now);
      return showThanks(tx, actor, after);
    }),
  ),
  on(contract.discardDraft, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { before: draft, actor } = await thanksMoves.hold(tx, person, input, now);
      decide(draft, 'discard', actor, {});
      await removeDraft(tx, draft.id);
      return {};
    }),
  ),
];

const moveRoutes = routesOf(contract.moves, {
  make: thanksMoves.make,
  show: (db, { actor, after }) =>
    isIn(after, actor) ? showThanks(db, actor, after) : showLeftThanks(db, actor, after),
});

export const thanksRoutes: Route[] = [...readingRoutes, ...writingRoutes, ...moveRoutes];
