/** Which days a week shows, and what stands on each. Pure. */
import { dayAfter, weekdayOf } from '#web/time.ts';

interface DuePromise {
  terms: { dueOn: string | null };
}

const mondayToFriday = [1, 2, 3, 4, 5];

/** The Monday of the week that lies ahead: this one, or the next once the last working day of this one is over. */
export function mondayOf(today: string, workdays: readonly number[]): string {
  const weekday = weekdayOf(today);
  const isOver = weekday > Math.max(...orUsual(workdays));
  return dayAfter(today, (isOver ? 8 : 1) - weekday);
}

/** One's own working days, and any other on which something was promised. */
export function daysShown(
  monday: string,
  workdays: readonly number[],
  promises: readonly DuePromise[],
): string[] {
  const due = new Set(promises.map(({ terms }) => terms.dueOn));
  const shown = orUsual(workdays);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => dayAfter(monday, days))
    .filter((day) => shown.includes(weekdayOf(day)) || due.has(day));
}

/** What is promised for a day. */
export const dueOn = <P extends DuePromise>(promises: readonly P[], day: string): P[] =>
  promises.filter(({ terms }) => terms.dueOn === day);

/** Whoever has no hours at all works on the usual days. */
const orUsual = (workdays: readonly number[]): readonly number[] =>
  workdays.length > 0 ? workdays : mondayToFriday;
