import { QueryClient, QueryObserver, type Query } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { isConcerned, isOlder, readAgain } from './live.ts';

const id = '0198c0de-0000-7000-8000-000000000001';

test('news of a promise concerns the promises and Today', () => {
  expect(isConcerned(['Promises', '/api/promises', {}], { kind: 'promise', id })).toBe(true);
  expect(isConcerned(['Today', '/api/today', {}], { kind: 'promise', id })).toBe(true);
});

test('it leaves other parts alone, unless they are about the very thing', () => {
  expect(isConcerned(['Asks', '/api/asks', {}], { kind: 'promise', id })).toBe(false);
  expect(isConcerned(['Asks', '/api/asks/:id', { id }], { kind: 'promise', id })).toBe(true);
});

test('news of myself concerns who I am, wherever else I said it', () => {
  expect(isConcerned(['People', '/api/me', {}], { kind: 'me', id })).toBe(true);
  expect(isConcerned(['People', '/api/meetings', {}], { kind: 'me', id })).toBe(false);
});

const readAt = (dataUpdatedAt: number, isInvalidated = false) =>
  ({ state: { dataUpdatedAt, isInvalidated } }) as Query;

test('what was read before the server can answer for its news is read again', () => {
  expect(isOlder(readAt(60_000), 30_000, 100_000)).toBe(true);
  expect(isOlder(readAt(72_000), 30_000, 100_000)).toBe(true);
  expect(isOlder(readAt(99_000), 30_000, 100_000)).toBe(false);
  expect(isOlder(readAt(99_000), 0, 100_000)).toBe(true);
});

test('what is being read for the first time, or is known to be old, is left to that reading', () => {
  expect(isOlder(readAt(0), 30_000, 100_000)).toBe(false);
  expect(isOlder(readAt(60_000, true), 30_000, 100_000)).toBe(false);
});

test('news in the middle of a first reading has it read once more', async () => {
  const client = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ['Promises'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const stop = observer.subscribe(() => {});
  readAgain(client, () => true);
  answers[0]!('before');
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]!('after');
  await expect.poll(() => observer.getCurrentResult().data).toBe('after');
  stop();
});
