/** An appointment as a calendar file, made in the browser and sent nowhere (RFC 5545). Pure. */

export interface Appointment {
  /** Who one meets; never what about: a calendar is often open to others. */
  title: string;
  /** As on the wall clock there: YYYY-MM-DDTHH:MM. */
  at: string;
  place: string;
}

const minutes = 30;
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
const compact = (at: string) => `${at.replaceAll(/[-:]/g, '')}00`;

/** Half an hour, in the reader's own zone ("floating" time). `id` tells one appointment from another. */
export function calendarFile({ title, at, place }: Appointment, id: string, stamp: string): string {
  const end = new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${compact(at)}`,
    `DTEND:${compact(end)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
