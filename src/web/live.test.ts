import { expect, test } from 'vitest';
import { isConcerned } from './live.ts';

const id = '0198c0de-0000-7000-8000-000000000001';

test('news of a promise concerns the promises and Today', () => {
  expect(isConcerned(['Promises', '/api/promises', {}], { kind: 'promise', id })).toBe(true);
  expect(isConcerned(['Today', '/api/today', {}], { kind: 'promise', id })).toBe(true);
});

test('it leaves other parts alone, unless they are about the very thing', () => {
  expect(isConcerned(['Asks', '/api/asks', {}], { kind: 'promise', id })).toBe(false);
  expect(isConcerned(['Asks', '/api/asks/:id', { id }], { kind: 'promise', id })).toBe(true);
});
