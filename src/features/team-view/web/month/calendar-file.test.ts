import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const written = '2026-11-30T17:00:00.000Z';
const entry = { id: 'one', day: '2026-12-04', title: 'The night list', about: 'Dispatch for Care' };

test('each promise is an entry of its day', () => {
  const file = calendarFile([entry, { ...entry, id: 'two', day: '2026-12-31' }], written);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file).toContain('\r\nDTSTART;VALUE=DATE:20261204\r\n');
  expect(file).toContain('\r\nDTSTAMP:20261130T170000Z\r\n');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('signs that mean something in such a file are written out, and no words can begin a line of their own', () => {
  const file = calendarFile([{ ...entry, title: 'A, b; c\\d\nEND:VCALENDAR' }], written);
  expect(file).toContain(String.raw`SUMMARY:A\, b\; c\\d\nEND:VCALENDAR`);
  expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1);
});

test('no line is longer than 75 bytes, and letters of several bytes stay whole', () => {
  const title = 'Ein Fähranleger für übermüdete Möwen 🚢 '.repeat(8);
  const file = calendarFile([{ ...entry, title }], written);
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(title.trim());
});

test('a month without promises is an empty calendar', () => {
  expect(calendarFile([], written)).not.toContain('VEVENT');
});
