/** The days of a month, week by week, and the months around it. Pure. */
import { dayAfter, weekdayOf } from '#web/time.ts';

/** `2026-12`: the month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const at = year * 12 + number - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Every day of a month. */
export function daysOf(month: string): string[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, at) => dayAfter(first, at)).filter((day) => monthOf(day) === month);
}

export interface DayInMonth {
  day: string;
  /** Its week, from the top. */
  row: number;
  /** Monday is the first. */
  column: number;
}

/** Where each day stands; Saturday and Sunday only where something is promised for one of them. */
export function gridOf(
  month: string,
  isNeeded: (day: string) => boolean,
): { days: DayInMonth[]; columns: number } {
  const all = daysOf(month);
  const isWeekendShown = all.some((day) => weekdayOf(day) > 5 && isNeeded(day));
  const columns = isWeekendShown ? 7 : 5;
  const shown = all.filter((day) => weekdayOf(day) <= columns);
  const firstMonday = dayAfter(shown[0]!, 1 - weekdayOf(shown[0]!));
  return {
    columns,
    days: shown.map((day) => ({
      day,
      column: weekdayOf(day) - 1,
      row: Math.floor(daysFrom(firstMonday, day) / 7),
    })),
  };
}

const daysFrom = (one: string, other: string): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
