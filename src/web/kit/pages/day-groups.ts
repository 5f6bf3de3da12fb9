/** Which group of a list something stands in: whose turn it is first, then its day. Pure. */
import { dayAfter, nameWeekday, today, weekdayOf } from '../../time.ts';

export interface Standing {
  /** Whether it waits for the reader. */
  isMyTurn: boolean;
  /** The day it is for; null where there is no rush. */
  day: string | null;
  /** Whether it has come to an end: then its day says nothing any more. */
  isOver?: boolean;
}

export type DayGroup = 'yourTurn' | 'before' | 'today' | 'thisWeek' | 'later' | 'noRush' | 'over';

/** The week ends with its Sunday. */
export function groupOf({ isMyTurn, day, isOver }: Standing, now: string): DayGroup {
  if (isOver) return 'over';
  if (isMyTurn) return 'yourTurn';
  if (day === null) return 'noRush';
  if (day < now) return 'before';
  if (day === now) return 'today';
  return day <= dayAfter(now, 7 - weekdayOf(now)) ? 'thisWeek' : 'later';
}

export interface GroupByDay<Item> {
  name: DayGroup;
  items: Item[];
  /** Where all in it were for one and the same of the last six days: what that day is called. */
  weekday: string | null;
}

/** Items, in their order, in the groups they stand in. */
export function groupsByDay<Item>(
  items: readonly Item[],
  standingOf: (item: Item) => Standing,
  language: string,
  now = today(),
): GroupByDay<Item>[] {
  const found = Map.groupBy(items, (item) => groupOf(standingOf(item), now));
  return [...found].map(([name, inIt]) => {
    const days = new Set(inIt.map((item) => standingOf(item).day));
    const [only] = days;
    const isOfLately = name === 'before' && days.size === 1 && only && only > dayAfter(now, -7);
    return { name, items: inIt, weekday: isOfLately ? nameWeekday(weekdayOf(only), language) : null };
  });
}

export type AgeGroup = 'lately' | 'thisMonth' | 'earlier';

/** How long ago something was: within a week, within a month, or before. */
export function ageOf(at: string, now = today()): AgeGroup {
  const day = at.slice(0, 10);
  if (day > dayAfter(now, -7)) return 'lately';
  return day > dayAfter(now, -30) ? 'thisMonth' : 'earlier';
}
