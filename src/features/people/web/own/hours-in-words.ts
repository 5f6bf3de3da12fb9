/** Working hours as people say them. Pure. */
import { weekdays } from '#web/time.ts';

export interface DayHours {
  weekday: number;
  from: string;
  until: string;
}

/** "Monday to Thursday 09:00–17:00, Friday 09:00–13:00": days in a row with the same hours stand together. */
export function hoursInWords(hours: readonly DayHours[], language: string, to: string): string[] {
  const names = weekdays(language);
  const runs: { first: DayHours; last: number }[] = [];
  for (const day of [...hours].sort((a, b) => a.weekday - b.weekday)) {
    const run = runs.at(-1);
    const goesOn =
      run && run.last === day.weekday - 1 && run.first.from === day.from && run.first.until === day.until;
    if (goesOn) run.last = day.weekday;
    else runs.push({ first: day, last: day.weekday });
  }
  return runs.map(({ first, last }) => {
    const days =
      first.weekday === last ? names[last - 1]! : `${names[first.weekday - 1]} ${to} ${names[last - 1]}`;
    return `${days} ${first.from}–${first.until}`;
  });
}
