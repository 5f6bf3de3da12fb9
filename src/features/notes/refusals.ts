/** Every "no" of notes, once. */
import { refusalsOf } from '#platform/refusals.ts';
import words from './words.en.json' with { type: 'json' };

export const { table: notesRefusals, refuse } = refusalsOf(words.refusals, {
  'note.not-now': 409,
  'note.stale': 409,
  'note.day-has-passed': 422,
  'note.nobody-by-that-id': 422,
  'note.only-practice-has-weekdays': 422,
  'note.reflection-is-a-week': 422,
  'note.say-something': 422,
});
