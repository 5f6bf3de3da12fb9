import { Type } from 'typebox';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Id, operationsOf } from '#platform/contract.ts';
import { keptOnDevice } from '#test/local-storage.ts';
import { draftCipher } from './draft-cipher.ts';
import { clearDraftStore, fetchDraftCipher, openDraftStore } from './draft-store.ts';
import { heldFor, holdMove, sendHeldMoves, sendLeftMoves } from './held-moves.ts';

const promise = operationsOf('Promises', {}, ['promise'])({
  method: 'POST',
  path: '/api/promises/:id/promise',
  summary: '',
  input: Type.Object({ id: Id }),
  reply: Type.Object({}),
});
const carla = '01944f2e-0000-7000-8000-00000000ca71';
const key = async () => draftCipher('01'.repeat(32));

let sent: { address: string; key: string | null; keepalive: boolean | undefined }[];
let answer: () => Response;
let kept: Record<string, string>;
beforeEach(async () => {
  vi.useFakeTimers();
  sent = [];
  answer = () => Response.json({});
  kept = keptOnDevice();
  vi.stubGlobal('fetch', async (address: string, how: RequestInit) => {
    sent.push({
      address,
      key: new Headers(how.headers).get('idempotency-key'),
      keepalive: how.keepalive,
    });
    return answer();
  });
  await openDraftStore(carla, key);
  await fetchDraftCipher();
});
afterEach(() => {
  clearDraftStore();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fate = () => ({ onSent: vi.fn<() => void>(), onRefused: vi.fn<(why: unknown) => void>() });

test('a move goes out when it cannot be undone any more, and not before', async () => {
  const told = fate();
  holdMove(promise, { id: 'one' }, told);
  await vi.advanceTimersByTimeAsync(heldFor - 1);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toMatchObject([{ address: '/api/promises/one/promise' }]);
  expect(told.onSent).toHaveBeenCalledOnce();
});

test('what was undone is never sent, and what has gone out cannot be undone', async () => {
  const undo = holdMove(promise, { id: 'one' }, fate());
  expect(undo()).toBe(true);
  await vi.advanceTimersByTimeAsync(heldFor * 3);
  expect(sent).toEqual([]);
  const tooLate = holdMove(promise, { id: 'two' }, fate());
  await sendHeldMoves();
  expect(tooLate()).toBe(false);
  await vi.advanceTimersByTimeAsync(heldFor * 3);
  expect(sent).toHaveLength(1);
});

test('a tab that goes sends what it holds; what got lost goes out under the same key when a page is opened again', async () => {
  answer = () => {
    throw new TypeError('no network');
  };
  holdMove(promise, { id: 'one' }, fate());
  await sendHeldMoves(true);
  expect(sent).toMatchObject([{ keepalive: true }]);
  expect(JSON.stringify(kept)).not.toContain('promise');
  answer = () => Response.json({});
  await openDraftStore(carla, key);
  sendLeftMoves();
  await vi.advanceTimersByTimeAsync(heldFor * 2);
  expect(sent).toHaveLength(2);
  expect(sent[1]!.key).toBe(sent[0]!.key);
  await vi.advanceTimersByTimeAsync(heldFor * 3);
  expect(sent).toHaveLength(2);
});

test('a refusal is told to whoever looks, and not tried again', async () => {
  answer = () => Response.json({ code: 'not-found', title: 'No', status: 404 }, { status: 404 });
  const told = fate();
  holdMove(promise, { id: 'one' }, told);
  await vi.advanceTimersByTimeAsync(heldFor * 3);
  expect(sent).toHaveLength(1);
  expect(told.onRefused).toHaveBeenCalledOnce();
});
