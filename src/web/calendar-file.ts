/** An appointment as a calendar file, made in the browser and sent nowhere (RFC 5545). Pure. */

export interface Appointment {
  /** Who one meets; never what about: a calendar is often open to others. */
  title: string;
  /** When, as an instant. */
  at: string;
  place: string;
}

const minutes = 30;
/** A line holds at most 75 bytes; what is longer goes on in the next line, after a space. */
const mostBytes = 75;

const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

const utc = (instant: number) => `${new Date(instant).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;

/** Cuts a line between characters, never inside one. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let rows = '';
  let filled = 0;
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (filled + size > mostBytes) {
      rows += '\r\n ';
      filled = 1;
    }
    rows += letter;
    filled += size;
  }
  return rows;
}

/** Half an hour. `id` tells one appointment from another: kept again, it takes the place of the earlier one. `now` is an instant. */
export function calendarFile({ title, at, place }: Appointment, id: string, now: string): string {
  const begins = Date.parse(at);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(Date.parse(now))}`,
    `DTSTART:${utc(begins)}`,
    `DTEND:${utc(begins + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
