import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { cleaned, flawOf, hasWords, isBlank, marked, normalForm } from './text.ts';

describe('what cannot be kept', () => {
  test.each([
    ['\0', 'control-sign'],
    ['a\u0007b', 'control-sign'],
    ['a\u007fb', 'control-sign'],
    ['\u0085', 'control-sign'],
    ['\u009f', 'control-sign'],
    ['\ud800', 'half-letter'],
    ['a\udc00b', 'half-letter'],
    ['two\r\nlines\tand a tab', undefined],
    ['👩‍👩‍👧 می‌روم', undefined],
  ])('%j is %s', (text, flaw) => expect(flawOf(text)).toBe(flaw));

  test('a line has neither breaks nor tabs', () => {
    expect(flawOf('two\nlines', true)).toBe('control-sign');
    expect(flawOf('a\ttab', true)).toBe('control-sign');
    expect(flawOf('one line', true)).toBeUndefined();
  });
});

test('letters are put together, and every break is the same', () => {
  expect(normalForm('Zoe\u0308\r\nB\rC')).toBe('Zoë\nB\nC');
});

test('what comes from files is kept without the signs that cannot be kept', () => {
  expect(cleaned('Zoe\u0308\0 \ud800\u0085x\r\ny')).toBe('Zoë �x\ny');
  expect(cleaned('two\r\n\tlines', true)).toBe('two lines');
});

test('what comes from a file keeps a mark where a sign was lost', () => {
  expect(marked('Zoe\u0308\0 \ud800\u0085x\r\n\ty')).toBe('Zoë\ufffd \ufffd\ufffdx\n\ty');
  expect(marked('two\r\n\tlines')).toBe('two\n\tlines');
});

describe('what is empty', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  test.each([
    '',
    ' ',
    '\n\t',
    '\u00a0',
    '\u0085',
    '\u200b\u200d',
    '\ufeff',
    '\u3000',
    '\u2800',
    null,
    undefined,
  ])('%j is', (text) => expect(isBlank(text)).toBe(true));
  test.each(['.', 'a', ' ä ', '山', '🙂', '\u0301'])('%j is not', (text) =>
    expect(hasWords(text)).toBe(true),
  );

  test('the database means the same, letter for letter', async () => {
    const { rows } = await database.owner.query<{ number: number }>(
      `select number from generate_series(1, 131071) number
       where not (number between 55296 and 57343) and not says_something(chr(number))`,
    );
    const here = Array.from({ length: 131_071 }, (_, index) => index + 1).filter(
      (number) => !(number >= 0xd800 && number <= 0xdfff) && isBlank(String.fromCodePoint(number)),
    );
    expect(rows.map(({ number }) => number)).toEqual(here);
    expect(here.length).toBeGreaterThan(100);
  });

  test('no rule of the database means it otherwise', async () => {
    const { rows } = await database.owner.query(
      `select conname from pg_constraint where contype = 'c' and strpos(pg_get_constraintdef(oid), '\\S') > 0`,
    );
    expect(rows).toEqual([]);
  });
});
