/** Working hours as people say them. Pure. */
import { weekdays } from '#web/time.ts';

export interface DayHours {
  weekday: number;
  from: string;
  until: string;
}

/**
 * "Monday to Thursday 09:00–12:00, 13:00–17:00", "Friday 22:00–06:00": days in a row with the same hours stand together, and
 * so do the spans of one day.
 */
export function hoursInWords(hours: readonly DayHours[], language: string, to: string): string[] {
  const names = weekdays(language);
  const runs: { first: number; last: number; said: string }[] = [];
  for (const [weekday, spans] of [...Map.groupBy(hours, (span) => span.weekday)].toSorted(
    ([a], [b]) => a - b,
  )) {
    const said = spans
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, until }) => `${from}–${until}`)
      .join(', ');
    const run = runs.at(-1);
    if (run?.last === weekday - 1 && run.said === said) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, said });
  }
  return runs.map(({ first, last, said }) =>
    first === last ? `${names[last - 1]} ${said}` : `${names[first - 1]} ${to} ${names[last - 1]} ${said}`,
  );
}
