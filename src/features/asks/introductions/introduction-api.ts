/** Introductions over HTTP: the two answer, the introducer learns that they met. */
import { partiesNamed, personOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { defaultLimit } from '#platform/contract.ts';
import { pageFrom, readEnd } from '#platform/paging.ts';
import {
  acceptIntroduction,
  declineIntroduction,
  myIntroductions,
  readIntroduction,
  withdrawIntroduction,
  type IntroductionView,
} from './introduction-contract.ts';
import { introductionSeen, introductionsOf, type StoredIntroduction } from './introduction-store.ts';
import { introductions, type Part } from './introduction.ts';
import { asIntroduction, moveIntroduction } from './introducing.ts';

const partOf = (row: StoredIntroduction, me: string): Part => {
  if (row.introducerId === me) return 'introducer';
  return row.askerId === me ? 'asker' : 'introduced';
};

async function show(db: Reading, rows: StoredIntroduction[], me: string): Promise<IntroductionView[]> {
  const parties = await partiesNamed(
    db,
    rows.flatMap((row) => [row.introducerId, row.askerId, row.introducedId]),
  );
  return Promise.all(
    rows.map(async (row) => {
      const mine = partOf(row, me);
      const other = mine === 'asker' ? row.introducedId : row.askerId;
      return {
        id: row.id,
        introducer: parties.get(row.introducerId)!,
        asker: parties.get(row.askerId)!,
        introduced: parties.get(row.introducedId)!,
        words: row.words,
        at: row.at,
        state: row.state,
        mine,
        saidYes: row.saidYes,
        contact: row.state === 'met' && mine !== 'introducer' ? await contactOf(db, other) : null,
        can: introductions.openMoves(asIntroduction(row), me),
      };
    }),
  );
}

/** How to reach somebody once both said yes. */
async function contactOf(db: Reading, id: string) {
  const person = await personOf(db, id);
  return person ? { name: person.name, email: person.email } : null;
}

const showOne = async (db: Reading, id: string, me: string) =>
  (await show(db, [await introductionSeen(db, id)], me))[0]!;

const moving = (operation: typeof acceptIntroduction, move: 'accept' | 'decline' | 'withdraw') =>
  on(operation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      await moveIntroduction(tx, person.id, input.id, move, now);
      return showOne(tx, input.id, person.id);
    }),
  );

export const introductionRoutes: readonly Route[] = [
  on(myIntroductions, ({ person, input, read }) =>
    read(async (db) => {
      const limit = input.limit ?? defaultLimit;
      const after = readEnd(input.after)?.id;
      const rows = await introductionsOf(db, person.id, { after, most: limit + 1 });
      const { next } = pageFrom(
        rows,
        limit,
        (row) => ({ id: row.id, sort: '' }),
        (row) => row,
      );
      const items = await show(db, rows.slice(0, limit), person.id);
      return next === undefined ? { items } : { items, next };
    }),
  ),
  on(readIntroduction, ({ person, input, read }) => read((db) => showOne(db, input.id, person.id))),
  moving(acceptIntroduction, 'accept'),
  moving(declineIntroduction, 'decline'),
  moving(withdrawIntroduction, 'withdraw'),
];
