import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { Id, NeededWords } from '../contract.ts';
import { normalised } from './normalise.ts';

const expected = Type.Object({
  id: Id,
  name: Type.String({ maxLength: 120 }),
  words: NeededWords,
  parts: Type.Array(Type.Object({ title: Type.String({ maxLength: 80 }), words: NeededWords })),
});
const refused = (value: unknown) => {
  try {
    normalised(value, expected);
    return 'let in';
  } catch (problem) {
    const { code, message, details } = problem as { code: string; message: string; details?: { at: string } };
    return { code, at: details?.at, isNamed: details !== undefined && message.includes(details.at) };
  }
};

test('texts come in in their normal form, however deep they stand', () => {
  const value = { name: 'Zoe\u0308', parts: [{ words: 'a\r\ne\u0301' }] };
  expect(normalised(value, expected)).toEqual({ name: 'Zoë', parts: [{ words: 'a\né' }] });
});

test.each([
  [{ words: 'a\0b' }, 'words'],
  [{ name: 'two\nlines' }, 'name'],
  [{ parts: [{ words: 'fine' }, { words: '\ud800' }] }, 'parts.words'],
  [{ parts: [{ title: 'a\tb' }] }, 'parts.title'],
  [{ unknown: { deep: '\u0085' } }, 'unknown.deep'],
])('%j is refused and its field named', (value, at) => {
  expect(refused(value)).toEqual({ code: 'input.signs', at, isNamed: true });
});

test('the text of a file is marked, not refused', () => {
  const file = Type.Object({ file: Type.String({ contentMediaType: 'text/csv' }), name: Type.String() });
  expect(normalised({ file: 'a\0,b\r\n\ud800' }, file)).toEqual({ file: 'a\ufffd,b\n\ufffd' });
  expect(() => normalised({ name: 'a\0' }, file)).toThrow('characters');
});

test('words may have lines, and names of fields are texts too', () => {
  expect(refused({ words: 'two\nlines\tand a tab' })).toBe('let in');
  expect(refused({ 'a\0b': 1 })).toMatchObject({ code: 'input.signs' });
});
