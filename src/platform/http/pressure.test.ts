/** A server that cannot keep up: what it was asked for in the pages is refused, the pages themselves are handed on. */
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearsPressure, refuseUnderPressure } from './pressure.ts';
import { answerProblem } from './problem.ts';

let app: FastifyInstance;
let url: string;
beforeAll(async () => {
  app = fastify();
  app.setErrorHandler(answerProblem);
  // Any heap at all is more than this one can bear.
  await refuseUnderPressure(app, { limits: { maxHeapUsedBytes: 1, sampleInterval: 10 }, settlingMs: 0 });
  for (const path of ['/today', '/assets/page.js', '/api/today', '/outbox'])
    app.get(path, async () => ({ given: true }));
  app.get('/ready', { config: bearsPressure }, async () => ({ given: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  while ((await fetch(`${url}/api/today`)).status !== 503) await pause(10);
});
afterAll(() => app.close());

const askedFor = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url + path, { headers });
  return {
    status: answer.status,
    again: answer.headers.get('retry-after'),
    body: await answer.text(),
  };
};

test('a call is refused at once, with when to come again', async () => {
  for (const path of ['/api/today', '/api/today?x=1', '/outbox']) {
    const { status, again, body } = await askedFor(path);
    expect({ path, status, again }).toEqual({ path, status: 503, again: '10' });
    expect(JSON.parse(body)).toMatchObject({ code: 'busy' });
  }
});

test('pages, their files, and whoever watches are answered', async () => {
  for (const path of ['/today', '/assets/page.js', '/ready'])
    expect({ path, status: (await askedFor(path)).status }).toEqual({ path, status: 200 });
});

test('a browser that asks for a page is given one that tries again', async () => {
  const { status, body } = await askedFor('/api/today', { accept: 'text/html' });
  expect(status).toBe(503);
  expect(body).toContain('http-equiv="refresh"');
});
