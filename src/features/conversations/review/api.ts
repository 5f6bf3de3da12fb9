/** The routes of lessons: what somebody learned in a review and shared, and took back. */
import { partiesNamed, partyIn } from '#features/people/public.ts';
import { defaultLimit } from '#platform/contract.ts';
import { on } from '#platform/http/routes.ts';
import { cutToPage, readLastId } from '#platform/paging.ts';
import * as contract from './contract.ts';
import { lastTimeRoute } from './last-time.ts';
import { lessonsFrom, removeLesson } from './lesson-store.ts';

export const lessonRoutes = [
  lastTimeRoute,
  on(contract.listLessons, ({ person, input, read }) =>
    read(async (db) => {
      const { after, limit = defaultLimit, of: one, with: other } = input;
      const from = readLastId(after);
      const two = one !== undefined && other !== undefined ? ([one, other] as const) : undefined;
      const party = two ? undefined : one;
      const found = await lessonsFrom(db, { after: from, many: limit + 1, two, party });
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      const names = await partiesNamed(
        db,
        rows.map((row) => row.author),
      );
      const items = rows.map(({ id, author, words, at }) => ({
        id,
        words,
        at,
        author: partyIn(names, author),
        mine: author === person.id,
      }));
      return { items, ...rest };
    }),
  ),
  on(contract.takeBackLesson, ({ input, transact }) =>
    transact(async (tx) => {
      await removeLesson(tx, input.id);
      return {};
    }),
  ),
];
