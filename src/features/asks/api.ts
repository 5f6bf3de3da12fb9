/** The routes of asks and offers: reading them, posting one, and the moves. */
import { actorOf } from '#features/people/public.ts';
import { myInvitation } from '#features/sign-in/public.ts';
import { defaultLimit, type InputOf } from '#platform/contract.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import { pageFrom, readEnd } from '#platform/paging.ts';
import { sayNotThisTime } from './answers/answering.ts';
import { post } from './begin.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { AskLine, Kind } from './contract.ts';
import {
  askToAnswer,
  moves,
  myAsks,
  notThisTime,
  openAsks,
  openOffers,
  postAsk,
  readAsk,
} from './contract.ts';
import { asksByDay, asksOf, asksOpenToMe, dayInOrder, smallAskOpenToMe } from './list-store.ts';
import { makeMove } from './move.ts';
import { lineOf, showAsk } from './show.ts';
import { askIfSeen, type StoredAsk } from './store.ts';

interface PageAsked {
  after?: string | undefined;
  limit?: number | undefined;
}

type Page = { items: AskLine[]; next?: string };

/** A page of a list, newest first. */
async function page(
  me: string,
  { after, limit = defaultLimit }: PageAsked,
  find: (place: { after: string | undefined; most: number }) => Promise<StoredAsk[]>,
): Promise<Page> {
  const rows = await find({ after: readEnd(after)?.id, most: limit + 1 });
  return pageFrom(
    rows,
    limit,
    ({ id }) => ({ id, sort: '' }),
    (row) => lineOf(row, me),
  );
}

/** A page of asks by their day. */
async function pageByDay(
  db: Reading,
  me: string,
  { after, limit = defaultLimit, kind }: PageAsked & { kind?: Kind | undefined },
): Promise<Page> {
  const rows = await asksByDay(db, me, { kind, after: readEnd(after), most: limit + 1 });
  return pageFrom(
    rows,
    limit,
    (row) => ({ id: row.id, sort: dayInOrder(row) }),
    (row) => lineOf(row, me),
  );
}

/** The ask for which somebody was invited, while it waits. */
async function askInvitedFor(db: Reading): Promise<StoredAsk | undefined> {
  const { askId = null } = (await myInvitation(db)) ?? {};
  const row = askId === null ? undefined : await askIfSeen(db, askId);
  return row?.state === 'open' ? row : undefined;
}

async function pageOfMine(db: Reading, me: string, input: InputOf<typeof myAsks>): Promise<Page> {
  const { after, limit = defaultLimit, ...wanted } = input;
  const rows = await asksOf(db, me, { ...wanted, after: readEnd(after), most: limit + 1 });
  return pageFrom(
    rows,
    limit,
    ({ id, place }) => ({ id, sort: place }),
    (row) => lineOf(row, me),
  );
}

const readingRoutes: Route[] = [
  on(openAsks, ({ person: { id: me }, input, read }) =>
    read((db) => {
      const direction = input.direction ?? 'need';
      if (direction === 'need' && !input.q?.trim()) return pageByDay(db, me, input);
      return page(me, input, (place) => asksOpenToMe(db, me, { ...input, ...place, direction }));
    }),
  ),
  on(openOffers, ({ person: { id: me }, input, read }) =>
    read((db) =>
      page(me, input, (place) => asksOpenToMe(db, me, { ...input, ...place, direction: 'offer' })),
    ),
  ),
  on(askToAnswer, ({ person: { id: me }, read }) =>
    read(async (db) => {
      const row = (await askInvitedFor(db)) ?? (await smallAskOpenToMe(db, me));
      return { ask: row ? lineOf(row, me) : null };
    }),
  ),
  on(myAsks, ({ person: { id: me }, input, read }) => read((db) => pageOfMine(db, me, input))),
  on(readAsk, ({ person, input, read }) => read((db) => showAsk(db, input.id, person.id))),
];

const posting = on(postAsk, ({ person, input, now, transact }) =>
  transact(async (tx) => showAsk(tx, await post(tx, await actorOf(tx, person, now), input, now), person.id)),
);

const resting = on(notThisTime, ({ person, input, now, transact }) =>
  transact(async (tx) => {
    await sayNotThisTime(tx, person.id, input.id, now);
    return {};
  }),
);

const moveRoutes = routesOf(moves, {
  make: makeMove,
  show: (db, { after, actor }) => showAsk(db, after.id, actor.person),
});

export const askRoutes: readonly Route[] = [...readingRoutes, posting, ...moveRoutes, resting];
