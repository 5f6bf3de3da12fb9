import { expect, test } from 'vitest';
import { carryPrefill, takePrefill } from './prefill.ts';

test('words go along to the one they are for, once', () => {
  carryPrefill('finance', ' The sheet was closed ');
  expect(takePrefill('sales')).toBeNull();
  expect(takePrefill(undefined)).toBeNull();
  expect(takePrefill('finance')).toBe('The sheet was closed');
  expect(takePrefill('finance')).toBeNull();
});

test('no words carry nothing, and let go of what was carried before', () => {
  carryPrefill('finance', 'The sheet was closed');
  carryPrefill('finance', '  ');
  expect(takePrefill('finance')).toBeNull();
});
