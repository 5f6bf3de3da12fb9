import { expect, test } from 'vitest';
import { lineByLine, readBytes } from './bytes.ts';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

test('what is no UTF-8 is read as Windows-1252, and it is said', () => {
  expect(readBytes(bytes('Jörg Preuß', 'utf8'))).toEqual({ text: 'Jörg Preuß', encoding: 'utf-8' });
  expect(readBytes(bytes('Jörg Preuß', 'latin1'))).toEqual({ text: 'Jörg Preuß', encoding: 'windows-1252' });
  expect(readBytes(new Uint8Array([0x93, 0x4c, 0x94, 0x80])).text).toBe('“L”€');
});

test('a mark at the beginning tells the two-byte forms of spreadsheets, and is no part of the text', () => {
  expect(readBytes(bytes('\uFEFFJörg', 'utf16le'))).toEqual({ text: 'Jörg', encoding: 'utf-16le' });
  expect(readBytes(bytes('\uFEFFJörg', 'utf8'))).toEqual({ text: 'Jörg', encoding: 'utf-8' });
});

test('lines of several hands are each read as they were written', () => {
  const mixed = Buffer.concat([
    Buffer.from('büro\n', 'utf8'),
    Buffer.from('büro\n', 'latin1'),
    Buffer.from('ende'),
  ]);
  expect(lineByLine(mixed)).toBe('büro\nbüro\nende');
});
