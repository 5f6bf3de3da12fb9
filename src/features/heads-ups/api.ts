/** The routes of heads-ups: reading them, telling others, the moves of the side, and what those affected say. */
import { beginningsOf, orAsItStood, readerOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { routesOf } from '#platform/move-command.ts';
import { on, type Route } from '#platform/http/routes.ts';
import type { TouchSource } from '#platform/touch.ts';
import { acknowledge, ask, reply, type Answered } from './answer.ts';
import { proposedFor, speakingFor } from './audience.ts';
import * as contract from './contract.ts';
import { headsUpsBetween, headsUpsOfMine } from './list-store.ts';
import { awaitsMe } from './heads-up-turn.ts';
import { makeMove } from './move.ts';
import { send } from './begin.ts';
import { showHeadsUp, showLines } from './show.ts';
import { headsUpsByIds, oneHeadsUp } from './store.ts';
import { defaultLimit } from '#platform/contract.ts';
import { byTurnAndDay, cutToPage, pageInOrderThenOlder, readLastId } from '#platform/paging.ts';

/** What stands just now is little for nearly anybody, and so is read whole and put in order. */
const mostStanding = 200;

/** Reading, and whom one's news would affect as the features below know it. */
export const readingRoutes = (touches: readonly TouchSource[]): Route[] => [
  on(contract.proposeAudience, ({ person, input, now, read }) =>
    read(async (db) => {
      const forParty = await speakingFor(db, person.id, input.as);
      return { items: await proposedFor(db, touches, { person: person.id, forParty }, now) };
    }),
  ),
  on(contract.listHeadsUps, ({ person, input, read }) =>
    read(async (db) => {
      const { view, with: one, of: other, q, after, limit = defaultLimit } = input;
      const carrying = q ? beginningsOf(q) : undefined;
      const reader = await readerOf(db, person.id);
      const lines = async (ids: string[]) => showLines(db, reader, await headsUpsByIds(db, ids));
      const areBetween = one !== undefined && other !== undefined;
      if (!areBetween && view !== 'earlier')
        return pageInOrderThenOlder({
          after,
          limit,
          most: mostStanding,
          read: async (range) => lines(await headsUpsOfMine(db, 'current', { ...range, carrying })),
          sortOf: (line) => byTurnAndDay(awaitsMe(line), line.until),
        });
      const range = { after: readLastId(after), many: limit + 1 };
      const found = areBetween
        ? await headsUpsBetween(db, [one, other], view, range)
        : await headsUpsOfMine(db, 'earlier', { ...range, carrying });
      const { rows, rest } = cutToPage(found, limit, (id) => id);
      return { items: await lines(rows), ...rest };
    }),
  ),
  on(contract.readHeadsUp, ({ person, input, read }) =>
    read((db) =>
      orAsItStood(db, input.id, async () =>
        showHeadsUp(db, await readerOf(db, person.id), await oneHeadsUp(db, input.id)),
      ),
    ),
  ),
];

const answered = (answer: Promise<Answered>, db: Reading) =>
  answer.then(({ actor, after }) => showHeadsUp(db, actor, after));

export const movingRoutes: Route[] = [
  on(contract.sendHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) =>
      showHeadsUp(tx, await readerOf(tx, person.id), await send(tx, person, input, now)),
    ),
  ),
  ...routesOf(contract.moves, {
    make: makeMove,
    show: (db, { actor, after }) => showHeadsUp(db, actor, after),
  }),
  on(contract.answerHeadsUp, ({ person, input, now, transact }) =>
    transact((tx) => answered(acknowledge(tx, person, input, now), tx)),
  ),
  on(contract.askAboutHeadsUp, ({ person, input, now, transact }) =>
    transact((tx) => answered(ask(tx, person, input, now), tx)),
  ),
  on(contract.replyToQuestion, ({ person, input, now, transact }) =>
    transact((tx) => answered(reply(tx, person, input, now), tx)),
  ),
];
