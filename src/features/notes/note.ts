/** The rule of a note (model section 4, Note; B31, B38, B39): only its author's, and nothing of it remains. No I/O, no clock of its own. */
import { machine, type Guard, type Moves, type MovesIn, type MovesOfPeopleIn } from '#platform/moves.ts';
import { defined } from '#platform/defined.ts';
import { refuse } from './refusals.ts';

/** A deleted note has no row and no key: the state exists in this table only. */
export type NoteState = 'kept' | 'due' | 'deleted';
export const noteKinds = ['remember', 'reflection', 'practice'] as const;
export type NoteKind = (typeof noteKinds)[number];
type Role = 'author' | 'clock';

export interface Note {
  id: string;
  version: number;
  state: NoteState;
  kind: NoteKind;
  author: string;
  /** Whom it is about. They never learn of it. */
  about: string | null;
  /** The author's own day, YYYY-MM-DD. */
  followUpOn: string | null;
  /** Days on which something is practised; 1 is Monday. */
  weekdays: readonly number[];
  /** The day of a practice that was answered last; overwritten, so that it counts nothing. */
  answeredOn: string | null;
  /** The Monday of the week that a reflection looks back on. */
  week: string | null;
  keptAt: string;
}

export interface NoteInput {
  /** The author's own day it is. */
  today: string;
  /** The other day that was chosen. */
  day?: string;
  /** Where it is worded anew. */
  followUpOn?: string | null;
}

export type Viewer = { person: string } | 'clock';
type NoteGuard = Guard<Note, NoteInput>;

/** Whether its day has come: the follow-up day, or one of the days of a practice that was not answered yet. */
export function isDue(note: Note, today: string): boolean {
  if (note.followUpOn !== null && note.followUpOn <= today) return true;
  const { dayOfWeek } = Temporal.PlainDate.from(today);
  return note.weekdays.includes(dayOfWeek) && note.answeredOn !== today;
}

const dayHasCome: NoteGuard = (note, { today }) => {
  if (!isDue(note, today)) refuse('note.not-now');
};
const dayIsAhead: NoteGuard = (_note, { today, day }) => {
  if (day === undefined || day <= today) refuse('note.day-has-passed');
};
const newDayIsAhead: NoteGuard = (note, { today, followUpOn }) => {
  const isNew = followUpOn !== undefined && followUpOn !== null && followUpOn !== note.followUpOn;
  if (isNew && followUpOn < today) refuse('note.day-has-passed');
};

const answered = (note: Note, { today }: NoteInput): Partial<Note> => ({
  followUpOn: null,
  answeredOn: note.kind === 'practice' ? today : null,
});
/** Asked again on that day only; a practice goes on as well on the days chosen for it. */
const asked = (note: Note, input: NoteInput): Partial<Note> => ({
  ...answered(note, input),
  followUpOn: defined(input.day),
});
const withoutReminders = (note: Note, input: NoteInput): Partial<Note> => ({
  ...answered(note, input),
  weekdays: [],
});

const reword = { by: 'author', to: 'kept', when: [newDayIsAhead] } as const;
const remove = { by: 'author', to: 'deleted' } as const;
const accountEnds = { by: 'clock', to: 'deleted' } as const;

/** Rows S4-6, S2-10.1, S3-4. Another wording is the author's own affair at any time. */
export const moves = {
  kept: {
    due: { by: 'clock', to: 'due', when: [dayHasCome] },
    reword,
    delete: remove,
    'account-ends': accountEnds,
  },
  due: {
    done: { by: 'author', to: 'kept', changes: answered },
    'another-day': { by: 'author', to: 'kept', when: [dayIsAhead], changes: asked },
    'let-go': { by: 'author', to: 'kept', changes: withoutReminders },
    reword,
    delete: remove,
    'account-ends': accountEnds,
  },
} satisfies Moves<Role, NoteState, string, Note, NoteInput>;

export type NoteMove = MovesIn<typeof moves>;
export type NoteMoveOfPeople = MovesOfPeopleIn<typeof moves>;

const rolesOf = (note: Note, viewer: Viewer): Role[] => {
  if (viewer === 'clock') return ['clock'];
  return viewer.person === note.author ? ['author'] : [];
};

export const notes = machine<Role, NoteState, NoteMove, Note, Viewer, NoteInput>(moves, rolesOf, {
  notYours: () => refuse('note.not-now'),
  notNow: () => refuse('note.not-now'),
});

/** The note as it stands on that day: the clock moves it by its day alone, so that no job has to know of it. */
export const asOf = (note: Note, today: string): Note =>
  isDue(note, today) ? notes.make(note, 'due', 'clock', { today }) : note;

/** What may be kept to begin with: refuses a day that has passed, and days of the week for what is no practice. */
export function begin(note: Note, today: string): Note {
  if (note.followUpOn !== null && note.followUpOn < today) refuse('note.day-has-passed');
  refuseStrayWeekdays(note);
  return note;
}

/** Refuses days of the week for what is no practice. */
export function refuseStrayWeekdays({ kind, weekdays }: Pick<Note, 'kind' | 'weekdays'>): void {
  if (kind !== 'practice' && weekdays.length > 0) refuse('note.only-practice-has-weekdays');
}
