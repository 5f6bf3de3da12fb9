/** An iCalendar file (RFC 5545) of what stands in a team's month: one all-day entry for each promise, and no person in it. */

export interface CalendarEntry {
  id: string;
  day: string;
  title: string;
  about: string;
}

/** A line holds at most 75 bytes; what is longer goes on in the next, behind a blank. */
const longest = 74;

export const calendarFile = (entries: readonly CalendarEntry[], written: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//Month of a team//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => entryLines(entry, written)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

const entryLines = ({ id, day, title, about }: CalendarEntry, written: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@alongside`,
  `DTSTAMP:${written.replaceAll(/[-:]|\.\d+/g, '')}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(about)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const escaped = (words: string): string =>
  words.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (bytesOf(part + letter) > longest) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
