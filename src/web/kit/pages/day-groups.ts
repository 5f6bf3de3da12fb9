/** Which group of a list something stands in: whose turn it is first, then its day. Pure. */
import { dayAfter, nameWeekday, today, weekdayOf } from '../../time.ts';

export interface Standing {
  /** Whether it waits for the reader. */
  isMyTurn: boolean;
  /** The day it is for; null where there is no rush. */
  day: string | null;
}

export type DayGroup = 'yourTurn' | 'before' | 'today' | 'thisWeek' | 'later' | 'noRush';

/** The week ends with its Sunday. */
export function groupOf({ isMyTurn, day }: Standing, now: string): DayGroup {
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
