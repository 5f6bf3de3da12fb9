import { QueryClient, QueryObserver, type Query } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { isOlder, refetchAffected } from './listen.ts';

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
    queryKey: ['/api/promises'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const stop = observer.subscribe(() => {});
  refetchAffected(client, () => true);
  answers[0]!('before');
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]!('after');
  await expect.poll(() => observer.getCurrentResult().data).toBe('after');
  stop();
});
