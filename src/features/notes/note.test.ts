import { expect, test } from 'vitest';
import { asOf, begin, isDue, notes, type Note, type NoteInput, type NoteMove } from './note.ts';

const tuesday = '2054-11-24';
const blank: Note = {
  id: 'n',
  version: 1,
  state: 'kept',
  kind: 'remember',
  author: 'ada',
  about: null,
  followUpOn: null,
  weekdays: [],
  answeredOn: null,
  week: null,
  keptAt: '2054-11-20T09:00:00Z',
};
const dueNote: Note = { ...blank, followUpOn: tuesday, state: 'due' };
const practice: Note = { ...blank, kind: 'practice', weekdays: [2, 4] };
const ada = { person: 'ada' };
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (problem) {
    return (problem as { code: string }).code;
  }
  return 'nothing was refused';
};
const make = (
  note: Note,
  move: NoteMove,
  input: Partial<NoteInput> = {},
  by: Parameters<typeof notes.make>[2] = ada,
) => notes.make(note, move, by, { today: tuesday, ...input });

test('the table has exactly the rows of the model, and another wording', () => {
  expect(notes.rows().map(({ from, name, by, to }) => `${from} ${name} ${by.join()} ${to}`)).toEqual([
    'kept due clock due',
    'kept reword author kept',
    'kept delete author deleted',
    'kept account-ends clock deleted',
    'due done author kept',
    'due another-day author kept',
    'due let-go author kept',
    'due reword author kept',
    'due delete author deleted',
    'due account-ends clock deleted',
  ]);
});

test('to anybody but its author a note does not exist, whatever the move', () => {
  for (const { name, from } of notes.rows())
    expect(codeOf(() => make({ ...dueNote, state: from }, name, {}, { person: 'ben' }))).toBe('not-found');
});

test('a note is due from its day on, and the clock alone says so', () => {
  const note = { ...blank, followUpOn: tuesday };
  expect(asOf(note, '2054-11-23').state).toBe('kept');
  expect(asOf(note, tuesday).state).toBe('due');
  expect(asOf(note, '2055-01-01').state).toBe('due');
  expect(codeOf(() => make(note, 'due', { today: '2054-11-23' }, 'clock'))).toBe('note.not-now');
  expect(codeOf(() => make(note, 'due'))).toBe('note.not-now');
});

test('done, another day and let go end the reminder; the line stays', () => {
  expect(make(dueNote, 'done')).toMatchObject({ state: 'kept', followUpOn: null });
  expect(make(dueNote, 'let-go')).toMatchObject({ state: 'kept', followUpOn: null });
  expect(make(dueNote, 'another-day', { day: '2054-12-01' })).toMatchObject({ followUpOn: '2054-12-01' });
  expect(codeOf(() => make(blank, 'done'))).toBe('note.not-now');
});

test('another day is a day to come', () => {
  expect(codeOf(() => make(dueNote, 'another-day', { day: tuesday }))).toBe('note.day-has-passed');
  expect(codeOf(() => make(dueNote, 'another-day'))).toBe('note.day-has-passed');
  expect(codeOf(() => begin({ ...blank, followUpOn: '2054-11-23' }, tuesday))).toBe('note.day-has-passed');
  expect(codeOf(() => make(blank, 'reword', { followUpOn: '2054-11-01' }))).toBe('note.day-has-passed');
});

test('a note may be worded anew although its day has passed', () => {
  const late = { ...dueNote, followUpOn: '2054-11-01' };
  expect(make(late, 'reword', { followUpOn: '2054-11-01' }).state).toBe('kept');
});

test('a practice is due on its days of the week, until it is answered for that day', () => {
  expect(isDue(practice, tuesday)).toBe(true);
  expect(isDue(practice, '2054-11-25')).toBe(false);
  const done = make({ ...practice, state: 'due' }, 'done');
  expect(done).toMatchObject({ weekdays: [2, 4], answeredOn: tuesday });
  expect(isDue(done, tuesday)).toBe(false);
  expect(isDue(done, '2054-11-26')).toBe(true);
});

test('a practice put off comes on that other day as well; let go, it does not come back', () => {
  const later = make({ ...practice, state: 'due' }, 'another-day', { day: '2054-11-25' });
  expect(isDue(later, tuesday)).toBe(false);
  expect(isDue(later, '2054-11-25')).toBe(true);
  expect(make({ ...practice, state: 'due' }, 'let-go')).toMatchObject({ weekdays: [], followUpOn: null });
});

test('only a practice has days of the week', () => {
  expect(codeOf(() => begin({ ...blank, weekdays: [1] }, tuesday))).toBe('note.only-practice-has-weekdays');
  expect(begin(practice, tuesday)).toEqual(practice);
});

test('deleted by its author, or with the account: nothing comes after it', () => {
  expect(make(dueNote, 'delete').state).toBe('deleted');
  expect(make(blank, 'account-ends', {}, 'clock').state).toBe('deleted');
  expect(notes.openMoves({ ...blank, state: 'deleted' }, ada)).toEqual([]);
});
