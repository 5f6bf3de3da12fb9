import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

test.each(['/', '/promises', '/promises/1?view=all#words', '/with/dispatch'])(
  '%s is one of our pages',
  (to) => expect(ownAddress(to)).toBe(to),
);

test.each([
  'https://evil.example.org',
  '//evil.example.org',
  '/.//evil.example.org',
  '/x/..//evil.example.org',
  '/%2e//evil.example.org',
  '/\\evil.example.org',
  '/\t/evil.example.org',
  '/\n//evil.example.org',
  '/./\\/evil.example.org\u0000',
  'javascript:alert(1)',
  'promises',
  '/sign-in/some-secret',
  '/set-up/some-secret',
  '/x/../sign-in/some-secret',
  '/api/sign-out',
  '',
  7,
  undefined,
])('%j is none', (to) => expect(ownAddress(to)).toBeUndefined());
