/** Of each caller a few things are done at a time; whoever asks without a pause waits for themselves, and nobody else does. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readMe } from '#features/people/settings/me-contract.ts';
import { partiesNamed } from '#features/people/public.ts';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { features } from '#src/app.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { Nothing, operationsOf } from '../contract.ts';
import { LiveNews } from '../live.ts';
import { on } from './routes.ts';
import { buildServer } from './server.ts';

const lingering = operationsOf('Test', {}, ['me'])({
  method: 'GET',
  path: '/api/lingering',
  summary: 'Takes as long as it is let',
  input: Nothing,
  reply: Nothing,
  open: true,
});

let workplace: Workplace;
let app: FastifyInstance;
let greedy: Actor;
let somebody: Actor;
let running = 0;
let most = 0;
let go: PromiseWithResolvers<void>;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());
beforeEach(async () => {
  [running, most, go] = [0, 0, Promise.withResolvers<void>()];
  greedy = await workplace.person('Greedy');
  somebody = await workplace.person('Somebody');
  const linger = async () => {
    running += 1;
    most = Math.max(most, running);
    await go.promise;
    running -= 1;
    return {};
  };
  app = await buildServer({
    pool: workplace.database.app,
    clock: workplace.clock.read,
    identify: identifyWith(workplace.database.app, workplace.clock.read),
    publicUrl: 'http://localhost:3210',
    log: pino({ level: 'silent' }),
    live: new LiveNews(workplace.database.logins.app, workplace.database.app),
    routes: [...features.flatMap((feature) => feature.routes), on(lingering, linger)],
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 100_000,
  });
});
afterEach(() => app.close());

const patient = { timeout: 20_000 };
const call = async (who: Actor | null, url = lingering.path) => {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const cookies = who ? { alongside: who.secret } : {};
  return (await app.inject({ url, headers, cookies })).statusCode;
};
const known = async (...people: Actor[]) => {
  for (const one of people) expect(await call(one, readMe.path)).toBe(200);
};

test('six of one person go on at a time, the rest waits, and others are answered meanwhile', async () => {
  await known(greedy, somebody);
  const calls = Array.from({ length: 40 }, () => call(greedy));
  await expect.poll(() => running, patient).toBe(6);
  expect(await call(somebody, readMe.path)).toBe(200);
  expect(await call(null, readMe.path)).toBe(401);
  go.resolve();
  expect(await Promise.all(calls)).toEqual(Array(40).fill(200));
  expect(most).toBe(6);
  expect(await call(greedy, readMe.path)).toBe(200);
});

test('somebody of whom sixty wait already is told that it was a lot at once', async () => {
  await known(greedy);
  const calls = Array.from({ length: 80 }, () => call(greedy));
  await expect.poll(() => running, patient).toBe(6);
  await known(somebody);
  go.resolve();
  const codes = await Promise.all(calls);
  expect(codes.filter((code) => code === 200)).toHaveLength(66);
  expect(codes.filter((code) => code === 429)).toHaveLength(14);
});

test('whoever goes away gives their turn back', async () => {
  await known(greedy);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const leaving = new AbortController();
  const headers = { cookie: `alongside=${greedy.secret}`, 'sec-fetch-site': 'same-origin' };
  const left = Array.from({ length: 12 }, () =>
    fetch(`${url}${lingering.path}`, { headers, signal: leaving.signal }).catch(() => 'left'),
  );
  await expect.poll(() => running, patient).toBe(6);
  leaving.abort();
  expect(await Promise.all(left)).toEqual(Array(12).fill('left'));
  await expect.poll(() => call(greedy, readMe.path), patient).toBe(200);
  go.resolve();
});
