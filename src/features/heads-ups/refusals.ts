/** Every "no" of heads-ups, once. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: headsUpRefusals, refuse } = refusalsOf({
  'heads-up.not-your-move': { status: 403, says: 'This step belongs to the other side.' },
  'heads-up.not-now': { status: 409, says: 'This is over; the step is not open any more.' },
  'heads-up.stale': { status: 409, says: 'This was corrected since you looked. Please read it again first.' },
  'heads-up.nobody-told': {
    status: 422,
    says: 'A heads-up is for those it affects: name at least one other person or team.',
  },
  'heads-up.only-for-yourself': {
    status: 403,
    says: 'You can speak for yourself and for teams you are in, and be asked in the same way.',
  },
  'heads-up.team-too-small': {
    status: 422,
    says: 'This team has fewer than three members. Name them themselves.',
  },
  'heads-up.until-has-passed': { status: 422, says: 'That day has already passed.' },
  'heads-up.until-is-far': {
    status: 422,
    says: 'A heads-up stands for a year at most. What holds longer belongs in a guide.',
  },
  'heads-up.nothing-changed': { status: 422, says: 'The text is the same as before.' },
  'heads-up.told-already': { status: 409, says: 'They have all been told already.' },
  'heads-up.names-somebody': {
    status: 422,
    says: 'This names somebody, so it stays with those who have it. Correct it without the name, or write a new one.',
  },
  'heads-up.reminded-already': { status: 409, says: 'They were reminded once. That is enough.' },
  'heads-up.remind-too-soon': {
    status: 409,
    says: 'They have only just been told. You can remind them from the next day on.',
  },
  'heads-up.all-answered': { status: 409, says: 'Everybody has answered.' },
  'heads-up.question-answered': { status: 409, says: 'This question has been answered already.' },
});
