/** Notes, reflections and practices as their author sees them. Nobody else sees that they exist. */
import { Type, type Static } from 'typebox';
import { CircleView, PartyView } from '#features/people/contract.ts';
import {
  Day,
  Id,
  Instant,
  movesOf,
  NeededWords,
  Nothing,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
} from '#platform/contract.ts';
import { noteKinds, type NoteMoveOfPeople } from './note.ts';
import { notesRefusals } from './refusals.ts';

export const notesOperation = operationsOf('Only me', notesRefusals, ['note']);

const Weekday = Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday.' });
const Weekdays = Type.Array(Weekday, { maxItems: 7, uniqueItems: true });

export const NoteLine = Type.Object({
  id: Id,
  kind: oneOf(...noteKinds),
  state: oneOf('kept', 'due'),
  text: orNull(Type.String({ description: 'Null where the words are missing.' })),
  missing: orNull(oneOf('erased', 'unreadable')),
  answers: Type.Array(Type.String(), { description: 'Of a reflection: the answers to its five questions.' }),
  about: orNull(PartyView),
  followUpOn: orNull(Day),
  weekdays: Type.Array(Weekday),
  week: orNull(Day),
  keptAt: Instant,
  version: Version,
  can: Type.Array(Type.String(), { description: 'The moves open to you.' }),
});
export type NoteLine = Static<typeof NoteLine>;

export const NoteView = Type.Object({ ...NoteLine.properties, circle: CircleView });
export type NoteView = Static<typeof NoteView>;

export const readNote = notesOperation({
  method: 'GET',
  path: '/api/notes/:id',
  summary: 'One note of your own',
  input: Type.Object({ id: Id }),
  reply: NoteView,
});

const About = Type.Optional(orNull(Type.String({ format: 'uuid', description: 'Whom it is about.' })));
const content = {
  text: NeededWords,
  about: About,
  followUpOn: Type.Optional(orNull(Day)),
  weekdays: Type.Optional(Weekdays),
};
const moving = ['note.not-now', 'note.stale'] as const;
const moveOf = movesOf<NoteMoveOfPeople>()(notesOperation, {
  path: '/api/notes/:id',
  input: {},
  reply: NoteView,
  shownBy: readNote,
  refusals: moving,
});

export const keepNote = notesOperation({
  method: 'POST',
  path: '/api/notes',
  summary: 'Keep a line for yourself, with a day to come back to it',
  input: Type.Object({ kind: oneOf('remember', 'practice'), ...content }),
  reply: NoteView,
  shownBy: readNote,
  refusals: ['note.day-has-passed', 'note.nobody-by-that-id', 'note.only-practice-has-weekdays'],
});

export const listNotes = notesOperation({
  method: 'GET',
  path: '/api/notes',
  summary: 'Your own notes, newest first',
  input: Type.Object({
    ...Paging,
    kind: Type.Optional(oneOf(...noteKinds)),
    about: Type.Optional(Id),
    view: Type.Optional(oneOf('all', 'due')),
  }),
  reply: pageOf(NoteLine),
});

/** The moves of people, by the names of their table. */
export const moves = {
  reword: moveOf('reword', 'Word a note anew; nothing of the earlier wording remains', content, [
    'note.day-has-passed',
    'note.nobody-by-that-id',
    'note.only-practice-has-weekdays',
    'note.reflection-is-a-week',
  ]),
  done: moveOf('done', 'Say that you followed up, or practised', {}),
  'another-day': moveOf('another-day', 'Be reminded on another day', { day: Day }, ['note.day-has-passed']),
  'let-go': moveOf('let-go', 'Let it go: no more reminders, the line stays', {}),
};

export const deleteNote = notesOperation({
  method: 'POST',
  path: '/api/notes/:id/delete',
  summary: 'Delete a note; nothing of it remains, in no backup either',
  input: Type.Object({ id: Id, saw: Version }),
  reply: Nothing,
  refusals: moving,
});

export const PromptSettings = Type.Object({
  reflectionOn: orNull(Weekday),
  question: Type.Boolean({ description: 'Whether there is a question for the day.' }),
});
export type PromptSettings = Static<typeof PromptSettings>;

export const readPromptSettings = notesOperation({
  method: 'GET',
  path: '/api/me/quiet-time',
  summary: 'When you look back on your week, and whether there is a question for the day',
  reads: ['prompt-settings'],
  input: Type.Object({}),
  reply: PromptSettings,
});

export const changePromptSettings = notesOperation({
  method: 'PATCH',
  path: '/api/me/quiet-time',
  summary: 'Choose the day on which you look back on your week, or none',
  changes: ['prompt-settings'],
  input: Type.Object({
    reflectionOn: Type.Optional(PromptSettings.properties.reflectionOn),
    question: Type.Optional(PromptSettings.properties.question),
  }),
  reply: PromptSettings,
});
