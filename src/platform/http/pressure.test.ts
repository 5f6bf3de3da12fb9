/** A server that cannot keep up: what it was asked for in the pages is refused, the pages themselves are handed on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearsPressure, refuseUnderPressure } from './pressure.ts';
import { answerProblem } from './problem.ts';
import { mountWebClient } from './web-client.ts';

let app: FastifyInstance;
let url: string;
let folder: string;
beforeAll(async () => {
  app = fastify();
  app.setErrorHandler(answerProblem);
  // Any heap at all is more than this one can bear.
  await refuseUnderPressure(app, { limits: { maxHeapUsedBytes: 1, sampleInterval: 10 }, settlingMs: 0 });
  folder = mkdtempSync(join(tmpdir(), 'pressure-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The client</title>');
  writeFileSync(join(folder, 'addresses.json'), JSON.stringify(['/today']));
  writeFileSync(join(folder, 'assets', 'page.js'), 'console.log("page")');
  await mountWebClient(app, folder);
  for (const path of ['/api/today', '/outbox']) app.get(path, async () => ({ given: true }));
  app.get('/ready', { config: bearsPressure }, async () => ({ given: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  while ((await fetch(`${url}/api/today`)).status !== 503) await pause(10);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

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

test.for([
  ['en-GB', 'en', 'One moment, please', 'This page tries again by itself.'],
  ['de-DE,de;q=0.9', 'de', 'Einen Moment bitte', 'Diese Seite versucht es von selbst noch einmal.'],
])(
  'a browser that asks for a page is given one that tries again: %s',
  async ([spoken, lang, title, words]) => {
    const asked = { accept: 'text/html,*/*;q=0.8', 'sec-fetch-dest': 'document', 'accept-language': spoken! };
    const { status, again, body } = await askedFor('/api/today', asked);
    expect({ status, again }).toEqual({ status: 503, again: '10' });
    expect(body).toContain('http-equiv="refresh"');
    for (const part of [`<html lang="${lang}">`, `<h1>${title}</h1>`, words!]) expect(body).toContain(part);
  },
);
