/** The routes of heads-ups: each loads in my circles, decides, writes, remembers and shows. */
import { orAsItStood, readerOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Person, type Route } from '#platform/http/routes.ts';
import type { TouchSource } from '#platform/touch.ts';
import { acknowledge, ask, reply } from './answers/answering.ts';
import { proposedFor, speakingFor } from './audience/audience.ts';
import * as contract from './contract.ts';
import { headsUpsBetween, headsUpsOfMine } from './finding/list-store.ts';
import { correct, end, remind, tellMore } from './sending/moving.ts';
import { send } from './sending/sending.ts';
import { showHeadsUp, showLines } from './show.ts';
import { headsUpsByIds, oneHeadsUp, type KeptHeadsUp } from './store.ts';
import { readLastId } from '#platform/paging.ts';

const usualPage = 30;

const show = async (db: Reading, person: Person, headsUp: KeptHeadsUp) =>
  showHeadsUp(db, await readerOf(db, person.id), headsUp);

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
      const { view, with: one, of: other, limit = usualPage } = input;
      const range = { after: readLastId(input.after), many: limit + 1 };
      const found =
        one !== undefined && other !== undefined
          ? await headsUpsBetween(db, [one, other], view, range)
          : await headsUpsOfMine(db, view ?? 'current', range);
      const list = await headsUpsByIds(db, found.slice(0, limit));
      const items = await showLines(db, await readerOf(db, person.id), list);
      return found.length > limit ? { items, next: found[limit - 1]! } : { items };
    }),
  ),
  on(contract.readHeadsUp, ({ person, input, read }) =>
    read((db) => orAsItStood(db, input.id, async () => show(db, person, await oneHeadsUp(db, input.id)))),
  ),
];

export const movingRoutes: Route[] = [
  on(contract.sendHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await send(tx, person, input, now))),
  ),
  on(contract.answerHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await acknowledge(tx, person, input, now))),
  ),
  on(contract.askAboutHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await ask(tx, person, input, now))),
  ),
  on(contract.replyToQuestion, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await reply(tx, person, input, now))),
  ),
  on(contract.correctHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await correct(tx, person, input, now))),
  ),
  on(contract.tellMore, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await tellMore(tx, person, input, now))),
  ),
  on(contract.remindSilent, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await remind(tx, person, input, now))),
  ),
  on(contract.endHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await end(tx, person, 'over', input, now))),
  ),
  on(contract.withdrawHeadsUp, ({ person, input, now, transact }) =>
    transact(async (tx) => show(tx, person, await end(tx, person, 'withdraw', input, now))),
  ),
];
