/** T17, the weekly reflection, on the day somebody chose (model 10.1; B38). Pure. */
import { isWorkingDay, type Availability } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import { momentOn } from '#platform/zone.ts';
import { mondayOf } from './week.ts';

const afternoon = '12:00';

/** The day of this week on which to look back: the one chosen or, where that is no working day, the last one before it. */
export function reflectionDay(chosen: number, today: string, person: Availability): string | null {
  const monday = Temporal.PlainDate.from(mondayOf(today));
  for (let weekday = chosen; weekday >= 1; weekday--) {
    const day = monday.add({ days: weekday - 1 }).toString();
    if (isWorkingDay(day, person)) return day;
  }
  return null;
}

/** One showing, in the afternoon of that day; a week that was skipped is never spoken of. */
export function reflectionCard(me: string, day: string, timeZone: string): Card {
  const from = momentOn(timeZone, day, afternoon);
  return {
    id: `note.reflection:${mondayOf(day)}`,
    kind: 'T17',
    band: 4,
    order: 1,
    subject: { kind: 'reflection', id: me },
    about: null,
    why: { say: 'notes.reflection', with: {} },
    words: '',
    answers: ['open', 'not-this-time'],
    quiet: { showings: 1, onDays: [day], notBefore: from.toString() },
  };
}
