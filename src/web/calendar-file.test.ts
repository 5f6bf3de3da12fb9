import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const made = (more: object = {}) =>
  calendarFile(
    { title: 'Ann', at: '2054-11-30T11:45:00Z', place: 'The main door', ...more },
    '01a21225-cb23-72ed-90b8-07c5a4c44b2c',
    '2054-11-24T09:00:00.123Z',
  );

test('an appointment is half an hour in UTC, with an id of its own, and private', () => {
  expect(made().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//EN',
    'BEGIN:VEVENT',
    'UID:01a21225-cb23-72ed-90b8-07c5a4c44b2c',
    'DTSTAMP:20541124T090000Z',
    'DTSTART:20541130T114500Z',
    'DTEND:20541130T121500Z',
    'SUMMARY:Ann',
    'LOCATION:The main door',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('every line ends with CRLF, and no text can begin a line of its own', () => {
  const file = made({ place: 'Door\r\nATTENDEE:mailto:x\rY\nZ' });
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file).toContain(String.raw`LOCATION:Door\nATTENDEE:mailto:x\nY\nZ`);
});

test('commas, semicolons and backslashes are escaped', () => {
  expect(made({ title: String.raw`Ann, Bob; C\D` })).toContain(String.raw`SUMMARY:Ann\, Bob\; C\\D`);
});

test('long lines are folded at 75 bytes, between characters, and unfold to the same', () => {
  const place = 'Straße am Fluß 😀, '.repeat(20);
  const file = made({ place });
  const lines = file.split('\r\n');
  const bytes = new TextEncoder();
  expect(Math.max(...lines.map((line) => bytes.encode(line).length))).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(4);
  expect(file.replaceAll('\r\n ', '')).toContain(`LOCATION:${place.replaceAll(',', String.raw`\,`)}`);
  expect(file).not.toContain('\uFFFD');
});
