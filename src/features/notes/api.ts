/** Keeping a line for oneself, coming back to it, and letting it go. Nothing of it is remembered in any history. */
import { partiesNamed } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { routesOf } from '#platform/move-command.ts';
import * as contract from './contract.ts';
import { makeMove, tellMyself } from './move.ts';
import { begin } from './note.ts';
import { savePromptSettings, promptSettings } from './prompt-settings-store.ts';
import { refuse } from './refusals.ts';
import { showNote, showNotes } from './show.ts';
import { addNote, dueNotes, myNotes, oneNote } from './store.ts';
import { defaultLimit } from '#platform/contract.ts';
import { cutToPage, readLastId } from '#platform/paging.ts';

const mostDue = 100;

const todayOf = (person: Person, now: Temporal.Instant) => dayFor(now, person.timeZone);
async function refuseNobody(db: Reading, about: string | null | undefined): Promise<void> {
  if (about && !(await partiesNamed(db, [about])).has(about)) refuse('note.nobody-by-that-id');
}

const moveRoutes = routesOf(
  contract.moves,
  { make: makeMove, show: (db, { after, actor }) => showNote(db, after, actor.today) },
  {
    reword: async (tx, person, input, now) => {
      await refuseNobody(tx, input.about);
      return makeMove(tx, person, { ...input, move: 'reword' }, now);
    },
  },
);

export const noteRoutes = [
  on(contract.keepNote, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const today = todayOf(person, now);
      await refuseNobody(tx, input.about);
      const blank = { version: 1, state: 'kept', answeredOn: null, week: null } as const;
      const note = {
        ...blank,
        id: '',
        kind: input.kind,
        author: person.id,
        keptAt: now.toString(),
        about: input.about ?? null,
        followUpOn: input.followUpOn ?? null,
        weekdays: (input.weekdays ?? []).toSorted(),
      };
      const kept = await addNote(tx, begin(note, today), { text: input.text.trim(), answers: [] });
      await tellMyself(tx, kept);
      return showNote(tx, kept, today);
    }),
  ),
  on(contract.listNotes, ({ person, input, now, read }) =>
    read(async (db) => {
      const today = todayOf(person, now);
      if (input.view === 'due')
        return { items: await showNotes(db, await dueNotes(db, today, mostDue), today) };
      const { kind, about, limit = defaultLimit } = input;
      const after = readLastId(input.after);
      const found = await myNotes(db, { kind, about, after, many: limit + 1 });
      const { rows, rest } = cutToPage(found, limit, ({ id }) => id);
      return { items: await showNotes(db, rows, today), ...rest };
    }),
  ),
  on(contract.readNote, ({ person, input, now, read }) =>
    read(async (db) => showNote(db, await oneNote(db, input.id), todayOf(person, now))),
  ),
  ...moveRoutes,
  on(contract.deleteNote, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      await makeMove(tx, person, { ...input, move: 'delete' }, now);
      return {};
    }),
  ),
  on(contract.readPromptSettings, ({ read }) => read((db) => promptSettings(db))),
  on(contract.changePromptSettings, ({ person, input, transact }) =>
    transact((tx) => savePromptSettings(tx, person.id, input)),
  ),
];
