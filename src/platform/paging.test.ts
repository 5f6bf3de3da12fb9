import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  byTurnAndDay,
  cutToPage,
  pageFrom,
  pageInOrder,
  pageInOrderThenOlder,
  readEnd,
  readLastId,
  readLastNumber,
} from './paging.ts';

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

test('what is read whole goes on where the page before ended, each once and in order', () => {
  const days = [null, '2054-12-01', '2054-11-30', null, '2054-11-30'];
  const things = days.map((day, place) => ({ id: randomUUID(), day, isMine: place === 0 }));
  const sortOf = ({ day, isMine }: (typeof things)[number]) => byTurnAndDay(isMine, day);
  const found: (typeof things)[number][] = [];
  let after: string | undefined;
  do {
    const page = pageInOrder(things, { after, limit: 2 }, sortOf);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  expect(found.map(({ day }) => day)).toEqual([null, '2054-11-30', '2054-11-30', '2054-12-01', null]);
  expect(new Set(found)).toEqual(new Set(things));
  const [, one, other] = found;
  expect(one!.id > other!.id).toBe(true);
});

test('what is more than is read whole follows behind it, newest first, each once', async () => {
  const days = ['2054-12-03', null, '2054-12-01', '2054-12-02', '2054-11-30'];
  const things = days
    .map((day) => ({ id: randomUUID(), day }))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const read = async ({ after, many }: { after: string | undefined; many: number }) =>
    things.filter(({ id }) => after === undefined || id < after).slice(0, many);
  const sortOf = ({ day }: (typeof things)[number]) => byTurnAndDay(false, day);
  const found: (typeof things)[number][] = [];
  let after: string | undefined;
  do {
    const page = await pageInOrderThenOlder({ after, limit: 2, most: 3, read, sortOf });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  const inOrder = pageInOrder(things.slice(0, 3), { after: undefined, limit: 3 }, sortOf).items;
  expect(found).toEqual([...inOrder, ...things.slice(3)]);
});
