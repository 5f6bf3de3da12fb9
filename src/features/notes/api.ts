/** Keeping a line for oneself, coming back to it, and letting it go. Nothing of it is remembered in any history. */
import { partiesNamed } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import * as contract from './contract.ts';
import { asOf, begin, notes, refuseStrayWeekdays, type NoteInput, type NoteMove } from './note.ts';
import { keepQuietTime, quietTime } from './prompt-settings-store.ts';
import { refuse } from './refusals.ts';
import { showNote, showNotes } from './show.ts';
import {
  addNote,
  dueNotes,
  lockNote,
  myNotes,
  oneNote,
  removeNote,
  saveNote,
  saveWording,
  type OpenNote,
} from './store.ts';
import { readLastId } from '#platform/paging.ts';

const usualPage = 30;
const mostDue = 100;

const todayOf = (person: Person, now: Temporal.Instant) => dayFor(now, person.timeZone);
/** Other windows of its author refetch it; nobody else is told. */
const tellMyself = (tx: Writing, note: OpenNote) => announce(tx, note.author, 'note', note.id);

async function refuseNobody(db: Reading, about: string | null | undefined): Promise<void> {
  if (about && !(await partiesNamed(db, [about])).has(about)) refuse('note.nobody-by-that-id');
}

async function move(
  tx: Writing,
  seen: { id: string; saw: number },
  name: NoteMove,
  input: NoteInput,
): Promise<OpenNote> {
  const before = await lockNote(tx, seen.id, seen.saw);
  const after = notes.make(asOf(before, input.today), name, { person: before.author }, input);
  return { ...after, wording: before.wording, missing: before.missing, version: before.version + 1 };
}

export const noteRoutes = [
  on(contract.keepNote, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const today = todayOf(person, now);
      await refuseNobody(tx, input.about);
      const blank = { version: 1, state: 'kept', answeredOn: null, week: null } as const;
      const note = {
        ...{ ...blank, id: '', kind: input.kind, author: person.id, keptAt: now.toString() },
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
      const { kind, about, limit = usualPage } = input;
      const after = readLastId(input.after);
      const found = await myNotes(db, { kind, about, after, many: limit + 1 });
      const items = await showNotes(db, found.slice(0, limit), today);
      return found.length > limit ? { items, next: items.at(-1)!.id } : { items };
    }),
  ),
  on(contract.readNote, ({ person, input, now, read }) =>
    read(async (db) => showNote(db, await oneNote(db, input.id), todayOf(person, now))),
  ),
  on(contract.rewordNote, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const today = todayOf(person, now);
      const { about, followUpOn, weekdays } = input;
      await refuseNobody(tx, about);
      const moved = await move(tx, input, 'reword', {
        today,
        ...(followUpOn === undefined ? {} : { followUpOn }),
      });
      if (moved.kind === 'reflection') refuse('note.reflection-is-a-week');
      const wording = { text: input.text.trim(), answers: [] };
      const after = {
        ...moved,
        wording,
        ...(about === undefined ? {} : { about }),
        ...(followUpOn === undefined ? {} : { followUpOn }),
        ...(weekdays === undefined ? {} : { weekdays: weekdays.toSorted() }),
      };
      refuseStrayWeekdays(after);
      await saveWording(tx, after, wording);
      await tellMyself(tx, after);
      return showNote(tx, after, today);
    }),
  ),
  ...(
    [
      [contract.doneNote, 'done'],
      [contract.stopNoteReminders, 'let-go'],
      [contract.anotherDay, 'another-day'],
    ] as const
  ).map(([operation, name]) =>
    on(operation, ({ person, input, now, transact }) =>
      transact(async (tx) => {
        const today = todayOf(person, now);
        const day = 'day' in input ? { day: input.day as string } : {};
        const after = await move(tx, input, name, { today, ...day });
        await saveNote(tx, after);
        await tellMyself(tx, after);
        return showNote(tx, after, today);
      }),
    ),
  ),
  on(contract.deleteNote, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const note = await move(tx, input, 'delete', { today: todayOf(person, now) });
      await removeNote(tx, note.id);
      await tellMyself(tx, note);
      return {};
    }),
  ),
  on(contract.readQuietTime, ({ read }) => read((db) => quietTime(db))),
  on(contract.changeQuietTime, ({ person, input, transact }) =>
    transact((tx) => keepQuietTime(tx, person.id, input)),
  ),
];
