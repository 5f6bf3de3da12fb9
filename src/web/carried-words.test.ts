import { expect, test } from 'vitest';
import { carryWords, takeWords } from './carried-words.ts';

test('words go along to the one they are for, once', () => {
  carryWords('finance', ' The sheet was closed ');
  expect(takeWords('sales')).toBeNull();
  expect(takeWords(undefined)).toBeNull();
  expect(takeWords('finance')).toBe('The sheet was closed');
  expect(takeWords('finance')).toBeNull();
});

test('no words carry nothing, and let go of what was carried before', () => {
  carryWords('finance', 'The sheet was closed');
  carryWords('finance', '  ');
  expect(takeWords('finance')).toBeNull();
});
