/** "July to September 2054" in the reader's language. */
import { localeOf } from '#web/time.ts';

interface Months {
  from: string;
  until: string;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The months from one day to another, with their year. */
export const sayMonths = ({ from, until }: Months, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(noon(from), noon(until));
