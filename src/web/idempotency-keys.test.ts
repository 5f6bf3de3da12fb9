import { expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { outOfReach } from './call.ts';
import { IdempotencyKeys } from './idempotency-keys.ts';

const message = { what: 'Look over my paper' };
const refusal = (code: string, status: number) => new Refusal(code, { status, says: '' });

/** Whether the same message goes out under the same key after this. */
function keepsTheKeyAfter(problem: unknown): boolean {
  const idempotencyKeys = new IdempotencyKeys();
  const key = idempotencyKeys.keyFor(message);
  idempotencyKeys.failed(problem);
  return idempotencyKeys.keyFor({ ...message }) === key;
}

test.for([
  ['no answer', refusal(outOfReach, 503)],
  ['a mistake of ours', refusal('went-wrong', 500)],
  ['a line that was lost', refusal('busy', 503)],
  ["a proxy's own page", refusal('busy', 502)],
  ['a full disk', refusal('no-room', 507)],
  ['anything unexpected', new TypeError('x')],
] as const)('pressed again after %s, it goes out under the same key', ([, problem]) => {
  expect(keepsTheKeyAfter(problem)).toBe(true);
});

test.for([refusal('input.invalid', 400), refusal('not-found', 404), refusal('ask.stale', 409)])(
  'after a plain no ($status) it is a new message',
  (problem) => {
    expect(keepsTheKeyAfter(problem)).toBe(false);
  },
);

test('another message has another key, and so has the same one once it was done', () => {
  const idempotencyKeys = new IdempotencyKeys();
  const first = idempotencyKeys.keyFor(message);
  const other = idempotencyKeys.keyFor({ what: 'Something else' });
  expect(other).not.toBe(first);
  idempotencyKeys.done();
  expect(idempotencyKeys.keyFor({ what: 'Something else' })).not.toBe(other);
});
