import { Type } from 'typebox';
import { afterEach, expect, test, vi } from 'vitest';
import { Id, operationsOf } from '#platform/contract.ts';
import { call, isRefusal, outOfReach } from './call.ts';

const operation = operationsOf('Asks', {}, ['ask']);
const read = operation({
  method: 'GET',
  path: '/api/asks/:id',
  summary: '',
  input: Type.Object({ id: Id, q: Type.Optional(Type.String()) }),
  reply: Type.Object({ what: Type.String() }),
});
const post = operation({
  method: 'POST',
  path: '/api/asks/:id/close',
  summary: '',
  input: Type.Object({ id: Id, words: Type.String() }),
  reply: Type.Object({}),
});

const answering = (body: unknown, status = 200) => {
  const fetching = vi.fn<(address: string, how: RequestInit) => Promise<Response>>(async () =>
    Response.json(body, { status }),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
};
afterEach(() => vi.unstubAllGlobals());

test('a reading carries the names of the path in the path and the rest in the query', async () => {
  const fetching = answering({ what: 'an hour' });
  expect(await call(read, { id: 'a b', q: 'rounding & co' })).toEqual({ what: 'an hour' });
  expect(fetching.mock.calls[0]![0]).toBe('/api/asks/a%20b?q=rounding+%26+co');
});

test('a command carries the rest in the body, and a key of its own', async () => {
  const fetching = answering({});
  await call(post, { id: 'x', words: 'Thank you' }, { key: 'k1' });
  const [address, how] = fetching.mock.calls[0]!;
  expect(address).toBe('/api/asks/x/close');
  expect(how.body).toBe('{"words":"Thank you"}');
  expect(new Headers(how.headers).get('idempotency-key')).toBe('k1');
});

test('problem details become a refusal with its code and its facts', async () => {
  answering({ type: 'urn:x', code: 'ask.stale', title: 'Newer wording', status: 409, version: 3 }, 409);
  const refusal = await call(read, { id: 'x' }).catch((error: unknown) => error);
  expect(isRefusal(refusal, 'ask.stale')).toBe(true);
  expect(refusal).toMatchObject({ status: 409, message: 'Newer wording', details: { version: 3 } });
});

test('without a network the refusal says that nothing was reached', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed to fetch');
  });
  await expect(call(read, { id: 'x' })).rejects.toMatchObject({ code: outOfReach });
});

test.for([502, 503, 504])("a proxy's own page (%s) means: again in a moment", async (status) => {
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status }));
  await expect(call(read, { id: 'x' })).rejects.toMatchObject({ code: 'busy', status });
});
