/** A note on its author's Today: T10 follow up, T19 practice (model 10.1; B31, B39). Pure. */
import type { Card } from '#platform/card.ts';
import { momentOn } from '#platform/zone.ts';
import { defined } from '#platform/defined.ts';
import type { Note } from './note.ts';

/** A note whose day has come, with its words. */
export interface DueNote {
  note: Note;
  words: string;
  about: { id: string; name: string } | null;
}

const showingsOfPractice = 3;

/** T10: on the note's day, once; afterwards it waits on its own page. Without a name in its reason: the words say enough. */
const followUp = ({ note, words, about }: DueNote, timeZone: string): Card => ({
  id: `note.due:${note.id}:${note.followUpOn}`,
  kind: 'T10',
  band: 2,
  order: 3,
  subject: { kind: 'note', id: note.id },
  about,
  why: about
    ? { say: 'notes.follow-up-with', with: { party: about.name } }
    : { say: 'notes.follow-up', with: {} },
  words,
  answers: ['done', 'another-day', 'let-go'],
  saw: note.version,
  quiet: {
    showings: 1,
    notBefore: momentOn(timeZone, defined(note.followUpOn)).toString(),
  },
});

/** T19: on the days chosen for it. Shown three times without an answer, it stops; every answer begins anew. */
const practice = ({ note, words }: DueNote, today: string): Card => ({
  id: `note.practice:${note.id}:${note.version}`,
  kind: 'T19',
  band: 4,
  order: 3,
  subject: { kind: 'note', id: note.id },
  about: null,
  why: { say: 'notes.practice', with: {} },
  words,
  answers: ['done', 'another-day', 'change'],
  saw: note.version,
  quiet: { showings: showingsOfPractice, onDays: [today] },
});

/** The card of a note whose day has come. */
export const cardOf = (due: DueNote, today: string, timeZone: string): Card =>
  due.note.kind === 'practice' ? practice(due, today) : followUp(due, timeZone);
