import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountWebClient } from './web-client.ts';

const page = '<!doctype html><title>The client</title>';
const script = 'console.log("client")';

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(
    join(folder, 'addresses.json'),
    JSON.stringify(['/', '/today', '/promises/$id', '/sign-in/$secret', '/with/$id']),
  );
  writeFileSync(join(folder, 'sw.js'), script);
  copyFileSync('public/robots.txt', join(folder, 'robots.txt'));
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), script);
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(script));
  app = fastify();
  await mountWebClient(app, folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test.for([
  '/',
  '/today',
  '/promises/01a202ed-6d63-7d5e-b6bf-08fcc7719fd9',
  '/sign-in/secret-of-a-link',
  '/with/dispatch',
])('%s is a page of the client, asked for again each time', async (url) => {
  const answer = await app.inject({ url, headers: html });
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toBe(page);
  expect(answer.headers['cache-control']).toBe('no-cache');
  expect(answer.headers['content-type']).toContain('text/html');
});

test('a file whose name carries a hash is kept for good', async () => {
  const { headers, body } = await app.inject({ url: '/assets/app-1a2b.js' });
  expect(body).toBe(script);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('what crawlers ask for is said in a file of its own, not by a page', async () => {
  const { headers, body, statusCode } = await app.inject({ url: '/robots.txt', headers: html });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toMatch(/^User-agent: \*\nDisallow: \/$/m);
});

test('another file is asked for again each time', async () => {
  expect((await app.inject({ url: '/sw.js' })).headers['cache-control']).toBe('no-cache');
});

test('a compressed copy is sent to those who can read it', async () => {
  const { headers } = await app.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': 'br' } });
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    vary: expect.stringMatching(/accept-encoding/i),
  });
});

test.for([
  '/api/nowhere',
  '/api',
  '/assets/gone-9f.js',
  '/outbox',
  '/api?x=1',
  '/metrics',
  '/.well-known/security.txt',
  '/scim/v2/Users',
  '/gone.js',
  '/sitemap.xml',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/manifest.json',
  '/robots.txt/',
  '/promises',
  '/promises/1/2/3',
])('%s is no page: the answer is that there is nothing', async (url) => {
  const answer = await app.inject({ url, headers: html });
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.body).toContain('There is nothing at this address.');
  const program = await app.inject({ url, headers: { accept: 'application/json' } });
  expect(program.json()).toMatchObject({ code: 'not-found' });
});

test('only reading finds a page', async () => {
  expect((await app.inject({ method: 'POST', url: '/today', headers: html })).statusCode).toBe(404);
});

test.for(['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fetc/passwd', '/.%2e/x'])(
  '%s leads nowhere outside the folder',
  async (url) => {
    const { statusCode, body } = await app.inject({ url });
    expect(statusCode === 200 ? body : page).toBe(page);
  },
);
