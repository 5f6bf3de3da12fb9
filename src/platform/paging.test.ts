import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cutToPage, pageFrom, readEnd, readLastId, readLastNumber } from './paging.ts';

const codeOf = (read: () => unknown) => {
  try {
    return { read: read() };
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

test('the end of a page is read as it was written', () => {
  const end = { id: randomUUID(), sort: 'Zoë Şahin' };
  const { next } = pageFrom([end, end], 1, (row) => row, String);
  expect(readEnd(next)).toEqual(end);
  expect(readEnd(undefined)).toBeNull();
});

test('a page says where the next one begins, and the last page says nothing', () => {
  const rows = ['a', 'b', 'c'];
  expect(cutToPage(rows, 2, String)).toEqual({ rows: ['a', 'b'], rest: { next: 'b' } });
  expect(cutToPage(rows, 3, String)).toEqual({ rows, rest: {} });
});

test.each(['', 'x', '0', randomUUID(), '%00', Buffer.from(`${randomUUID()}a\0b`).toString('base64url')])(
  '%j is no end of a page, and that is said',
  (after) => expect(codeOf(() => readEnd(after))).toBe('input.page-end'),
);

test('ends that are an id or a number are nothing else', () => {
  const id = randomUUID();
  expect(readLastId(id)).toBe(id);
  expect(readLastId(undefined)).toBeUndefined();
  expect(codeOf(() => readLastId('12'))).toBe('input.page-end');
  expect(readLastNumber('12')).toBe(12);
  expect(readLastNumber(undefined)).toBeUndefined();
  for (const after of ['', '-1', '1e3', '99999999999', 'x'])
    expect(codeOf(() => readLastNumber(after))).toBe('input.page-end');
});
