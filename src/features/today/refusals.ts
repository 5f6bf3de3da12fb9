/** Every expected "no" of Today. */
import { refusalsOf } from '#platform/refusal.ts';

export const { table: todayRefusals, refuse } = refusalsOf({
  'today.no-such-card': { status: 404, says: 'This card is not here any more. Nothing more is needed.' },
  'today.day-has-passed': { status: 422, says: 'Choose a day that is still to come.' },
});
