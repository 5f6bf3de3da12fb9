/** Reviews over HTTP: gathered unseen, shown together, ending in promises (B36). */
import { circleOf, partiesNamed } from '#features/people/public.ts';
import { on } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import { addEntry } from '../reflect-back/entry-store.ts';
import { rememberMoment } from '../inviting/inviting.ts';
import { actInForm } from '../moving.ts';
import { refuseAbsentNames, refuseCauses } from '../absent-mentions.ts';
import { refuse } from '../refusals.ts';
import { savePart } from '../store.ts';
import * as contract from './contract.ts';
import { addLesson, lessonsFrom, removeLesson } from './lesson-store.ts';
import { shownWhenAllAnswered } from './showing.ts';
import { defaultLimit } from '#platform/contract.ts';
import { readLastId } from '#platform/paging.ts';

export const reviewRoutes = [
  on(contract.answerReview, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'answer', async (it) => {
        const people = it.people.map((one) => one.person);
        const thanks = input.answers.filter((one) => one.part === 'helped').map((one) => one.words);
        const others = input.answers.filter((one) => one.part !== 'helped').map((one) => one.words);
        await refuseCauses(tx, person.id, ...others);
        await refuseAbsentNames(tx, people, ...thanks);
        for (const { part, words } of input.answers)
          await addEntry(tx, it, person.id, { kind: 'answer', part, words });
        await savePart(tx, it.id, person.id, { answered: true });
        const after = it.people.map((one) => (one.person === person.id ? { ...one, answered: true } : one));
        return shownWhenAllAnswered(tx, { ...it, people: after });
      }),
    ),
  ),
  on(contract.sayInReview, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'say', async (it) => {
        await refuseCauses(tx, person.id, input.words);
        await addEntry(tx, it, person.id, { kind: 'said', part: 'said', words: input.words });
      }),
    ),
  ),
  on(contract.keepUnchanged, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'keep-as-is', (it) =>
        savePart(tx, it.id, person.id, { outcome: 'nothing-more' }),
      ),
    ),
  ),
  on(contract.agree, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'agree', (it) =>
        rememberMoment(tx, it, { mover: person.id, did: 'agreed' }, now),
      ),
    ),
  ),
  on(contract.shareLesson, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'share-lesson', async (it) => {
        await refuseCauses(tx, person.id, input.words);
        const named = await partiesNamed(tx, input.circle);
        if (input.circle.some((id) => !named.has(id))) refuse('conversation.nobody-by-that-id');
        const circle = await circleOf(tx, [person.id, ...input.circle]);
        await addLesson(tx, { id: newId(), circle, author: person.id, words: input.words.trim(), now });
        await rememberMoment(tx, it, { mover: person.id, did: 'lesson-shared' }, now);
      }),
    ),
  ),
  on(contract.listLessons, ({ person, input, read }) =>
    read(async (db) => {
      const { after, limit = defaultLimit, of: one, with: other } = input;
      const from = readLastId(after);
      const two = one !== undefined && other !== undefined ? ([one, other] as const) : undefined;
      const rows = await lessonsFrom(db, { after: from, many: limit + 1, two });
      const names = await partiesNamed(
        db,
        rows.map((row) => row.author),
      );
      const items = rows.slice(0, limit).map(({ id, author, words, at }) => ({
        id,
        words,
        at,
        author: names.get(author)!,
        mine: author === person.id,
      }));
      return rows.length > limit ? { items, next: items.at(-1)!.id } : { items };
    }),
  ),
  on(contract.takeBackLesson, ({ input, transact }) =>
    transact(async (tx) => {
      await removeLesson(tx, input.id);
      return {};
    }),
  ),
];
