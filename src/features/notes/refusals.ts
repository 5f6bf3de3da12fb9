/** Every "no" of notes, once. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: notesRefusals, refuse } = refusalsOf({
  'note.not-now': { status: 409, says: 'This note does not wait for that just now.' },
  'note.stale': { status: 409, says: 'This note has changed since you looked. Please read it again first.' },
  'note.day-has-passed': { status: 422, says: 'Choose a day that is still to come.' },
  'note.nobody-by-that-id': { status: 422, says: 'There is nobody here by that id.' },
  'note.only-practice-has-weekdays': {
    status: 422,
    says: 'Only something you practise comes back on days of the week.',
  },
  'note.reflection-is-a-week': {
    status: 422,
    says: 'A reflection looks back on a week; write it on the page of the weekly reflection.',
  },
  'note.say-something': { status: 422, says: 'Write at least one of the answers.' },
});
