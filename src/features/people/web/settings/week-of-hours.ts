/** A week of working hours as one thinks of it: the days, the hours that are the same on most, and the days that differ. Pure. */
import type { DayHours } from './hours-in-words.ts';

/** From when until when, without the day. */
export type Span = Omit<DayHours, 'weekday'>;

export interface WeekOfHours {
  /** 1 is Monday. */
  days: readonly number[];
  /** The hours of every day that does not differ. */
  usual: readonly Span[];
  differing: Readonly<Record<number, readonly Span[]>>;
}

const nineToFive: readonly Span[] = [{ from: '09:00', until: '17:00' }];
const inOrder = (spans: readonly Span[]) => spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
const same = (one: readonly Span[], other: readonly Span[]) =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** What most days have in common is usual; of equally many the earliest day's. */
export function weekFrom(hours: readonly DayHours[]): WeekOfHours {
  const byDay = [...Map.groupBy(hours, ({ weekday }) => weekday)]
    .map(([day, spans]) => ({ day, spans: spans.map(({ from, until }) => ({ from, until })) }))
    .toSorted((a, b) => a.day - b.day);
  const alike = ({ spans }: (typeof byDay)[number]) => byDay.filter((one) => same(one.spans, spans)).length;
  const [first] = byDay.toSorted((a, b) => alike(b) - alike(a));
  const usual = first?.spans ?? nineToFive;
  return {
    days: byDay.map(({ day }) => day),
    usual,
    differing: Object.fromEntries(
      byDay.filter(({ spans }) => !same(spans, usual)).map(({ day, spans }) => [day, spans]),
    ),
  };
}

/** The hours, day by day, as they are kept. */
export const hoursOf = ({ days, usual, differing }: WeekOfHours): DayHours[] =>
  days
    .toSorted((a, b) => a - b)
    .flatMap((weekday) => (differing[weekday] ?? usual).map(({ from, until }) => ({ weekday, from, until })));
