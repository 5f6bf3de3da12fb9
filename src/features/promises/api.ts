/** Reading promises, and the two ways to begin one. The moves stand in move-api.ts. */
import { guideLinesBeside, orAsItStood, partiesOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { readLastId } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { listPromises, offerPromise, requestPromise, showPromise as showOne } from './contract.ts';
import { promisesOfMine } from './finding/list-store.ts';
import { begin, refuseFullPlate } from './moving/open.ts';
import type { Serves, Somebody } from './promise-doc.ts';
import { showLines, showPage, showPromise } from './show.ts';
import { maySeeServed } from './store.ts';

const viewerOf = async (db: Reading, id: string): Promise<Somebody> => ({
  id,
  parties: await partiesOf(db, id),
});

/** Backing means offering something towards a line of their guide; any other id would only hide an unprompted offer. */
async function backed(db: Reading, customer: string, line: string | undefined): Promise<Serves | null> {
  if (line === undefined) return null;
  const lines = await guideLinesBeside(db, customer, 'offer');
  return lines.some(({ id }) => id === line) ? { kind: 'guide-line', id: line } : refuseAnyone('not-found');
}

/** A goal is served by those who can read it; to anybody else it is not there. */
async function served(db: Reading, goal: string | undefined): Promise<Serves | null> {
  if (goal === undefined) return null;
  const serves: Serves = { kind: 'goal', id: goal };
  return (await maySeeServed(db, serves)) ? serves : refuseAnyone('not-found');
}

export const readingRoutes: Route[] = [
  on(listPromises, ({ person, input, read }) =>
    read(async (db) => {
      const limit = input.limit ?? 30;
      const found = await promisesOfMine(db, {
        ...input,
        after: readLastId(input.after),
        limit: limit + 1,
      });
      const items = await showLines(db, found.slice(0, limit), await viewerOf(db, person.id));
      const last = items.at(-1);
      return found.length > limit && last ? { items, next: last.id } : { items };
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
      return showPromise(tx, promise, await viewerOf(tx, person.id));
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
      return showPromise(tx, promise, await viewerOf(tx, person.id));
    }),
  ),
];
