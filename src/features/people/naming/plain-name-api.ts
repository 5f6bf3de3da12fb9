/** Looks for people who are named in words and would not read them. Reads only; nothing of it is kept. */
import { on } from '#platform/http/routes.ts';
import * as contract from './plain-name-contract.ts';
import {
  nearByFirstName,
  notAmong,
  notHereAmong,
  partnersOfMine,
  peopleInPlainWords,
} from './plain-name-store.ts';

const most = 5;

export const namingRoutes = [
  on(contract.lookForAbsent, ({ person, input: { words, readers, partners }, read }) =>
    read(async (db) => {
      const named = [
        ...(await peopleInPlainWords(db, words, person.id)),
        ...(await nearByFirstName(db, words)),
      ];
      const ids = named.map(({ id }) => id);
      const all = partners && ids.length > 0 ? [...readers, ...(await partnersOfMine(db))] : readers;
      const absent = ids.length === 0 ? new Set() : await notAmong(db, ids, all);
      const found = new Map(named.filter(({ id }) => absent.has(id)).map((one) => [one.id, one]));
      return {
        people: [...found.values()].slice(0, most),
        notHereYet: await notHereAmong(db, readers, most),
      };
    }),
  ),
];
