/** What is settled before a body is read, and how much of one is read at all. */
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postAsk } from '#features/asks/contract.ts';
import { readMe } from '#features/people/settings/me-contract.ts';
import { partiesNamed } from '#features/people/public.ts';
import { askForLink, redeemLink } from '#features/sign-in/contract.ts';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { startImport } from '#integrations/csv/contract.ts';
import { features } from '#src/app.ts';
import type { Actor } from '#test/actor.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { LiveNews } from '../live.ts';
import { buildServer, type Web } from './server.ts';

let workplace: Workplace;
let somebody: Actor;
beforeAll(async () => {
  workplace = await Workplace.open();
  somebody = await workplace.person('Somebody');
});
afterAll(() => workplace.close());

const door = (more: Partial<Web> = {}): Promise<FastifyInstance> =>
  buildServer({
    pool: workplace.database.app,
    clock: workplace.clock.read,
    identify: identifyWith(workplace.database.app, workplace.clock.read),
    publicUrl: 'http://localhost:3210',
    log: pino({ level: 'silent' }),
    live: new LiveNews(workplace.database.logins.app, workplace.database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 1000,
    ...more,
  });

const sent = (payload: string, who?: Actor, url = postAsk.path) =>
  workplace.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    cookies: who ? { alongside: who.secret } : {},
  });
const codeOf = async (answer: ReturnType<typeof sent>) => (await answer).json<{ code: string }>().code;

test('a stranger hears that they are one, whatever they send', async () => {
  for (const payload of ['{', '['.repeat(500_000), `"${'x'.repeat(2_000_000)}"`]) {
    const answer = await sent(payload);
    expect(answer.json()).toMatchObject({ code: 'sign-in.needed' });
  }
});

test('the rest of a body that nobody reads is not waited for', async () => {
  const app = await door();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const line = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  line.write(
    `POST ${postAsk.path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nsec-fetch-site: same-origin\r\ncontent-length: 60000\r\n\r\n{`,
  );
  let said = '';
  line.setEncoding('utf8').on('data', (part: string) => (said += part));
  await once(line, 'close');
  expect(said).toMatch(/^HTTP\/1\.1 401 [^]*connection: close/);
  await app.close();
});

test('a body that comes too slowly is given up, and nobody else waits for it', async () => {
  const app = await door({ slowestRequest: 300 });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const line = connect(port, '127.0.0.1');
  line.write(
    `POST ${postAsk.path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nsec-fetch-site: same-origin\r\ncookie: alongside=${somebody.secret}\r\ncontent-length: 100\r\n\r\n{`,
  );
  let said = '';
  line.setEncoding('utf8').on('data', (part: string) => (said += part));
  const closed = once(line, 'close');
  const other = await fetch(`http://127.0.0.1:${port}${readMe.path}`, {
    headers: { cookie: `alongside=${somebody.secret}` },
  });
  expect(other.status).toBe(200);
  await closed;
  expect(said).toMatch(/^(HTTP\/1\.1 408|$)/);
  await app.close();
});

test('64 kB are enough for everything but what says otherwise', async () => {
  expect((await sent(JSON.stringify({ why: 'x'.repeat(66_000) }), somebody)).json()).toMatchObject({
    status: 413,
    code: 'input.too-large',
  });
  expect(await codeOf(sent(JSON.stringify({ why: 'x'.repeat(60_000) }), somebody))).toBe('input.invalid');
  expect(await codeOf(sent(JSON.stringify({ email: 'x'.repeat(20_000) }), undefined, askForLink.path))).toBe(
    'input.too-large',
  );
});

test('what takes large bodies for admins takes none from others', async () => {
  expect(await codeOf(sent('x'.repeat(5_000_000), somebody, startImport.path))).toBe('not-found');
});

test('what is nested deeper than any contract is refused before it is taken apart', async () => {
  expect(await codeOf(sent(`{"why":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, somebody))).toBe(
    'input.too-deep',
  );
  expect(await codeOf(sent(`{"why":"${'['.repeat(900)}\\"["}`, somebody))).toBe('input.invalid');
});

const pieces = (many: number) => `{"why":[${Array(many).fill('[]').join()}]}`;

test('what is made of more pieces than any form is refused before it is taken apart', async () => {
  expect(await codeOf(sent(pieces(5000), somebody))).toBe('input.too-deep');
  expect(await codeOf(sent(pieces(4000), somebody))).toBe('input.invalid');
});

const from = (address: string) => ({ url: readMe.path, headers: { 'x-forwarded-for': address } });

test('whoever asked too often waits for their "no", and nobody else waits with them', async () => {
  const app = await door({ callsPerMinute: 2, refusalDelay: 60_000 });
  for (let call = 0; call < 2; call++) expect((await app.inject(from('192.0.2.1'))).statusCode).toBe(401);
  let isRefused = false;
  void app.inject(from('192.0.2.1')).then(() => (isRefused = true));
  for (let call = 0; call < 2; call++) expect((await app.inject(from('192.0.2.2'))).statusCode).toBe(401);
  expect(isRefused).toBe(false);
  await app.close();
  const quick = await door({ callsPerMinute: 1, refusalDelay: 1 });
  await quick.inject(from('192.0.2.1'));
  expect((await quick.inject(from('192.0.2.1'))).statusCode).toBe(429);
  await quick.close();
});

test('nobody has hundreds of live streams, and the ones they have go on', async () => {
  const app = await door();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const listen = (who: Actor) =>
    fetch(`http://127.0.0.1:${port}/api/live`, { headers: { cookie: `alongside=${who.secret}` } });
  const streams = [];
  for (let many = 0; many < 12; many++) streams.push(await listen(somebody));
  expect(streams.map(({ status }) => status)).toEqual(Array(12).fill(200));
  const refused = await listen(somebody);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'too-many' });
  const other = await workplace.person('Other');
  const theirs = await listen(other);
  expect(theirs.status).toBe(200);
  await streams[0]!.body!.cancel();
  await expect.poll(async () => (await listen(somebody)).status).toBe(200);
  await app.close();
});

test('a stranger behind the same address takes nobody their calls away', async () => {
  const app = await door({ callsPerMinute: 20 });
  const me = () => app.inject({ url: readMe.path, cookies: { alongside: somebody.secret } });
  expect((await me()).statusCode).toBe(200);
  for (let call = 0; call < 25; call++)
    await app.inject({ url: readMe.path, cookies: { alongside: `invented ${call}` } });
  expect((await app.inject({ url: readMe.path, cookies: { alongside: 'another' } })).statusCode).toBe(429);
  expect((await me()).statusCode).toBe(200);
  await app.close();
});

test('an office behind one address comes in on a Monday morning', async () => {
  const app = await door({ callsPerMinute: 3000 });
  const codes = [];
  for (let colleague = 0; colleague < 100; colleague++) {
    const visitor = new AnonymousBrowser(app, { from: '192.0.2.7' });
    codes.push((await visitor.raw(redeemLink, { secret: `${colleague}`.padStart(43, 'x') })).statusCode);
  }
  expect(codes).toEqual(Array(100).fill(410));
  await app.close();
});

const openPage = (url: string, language: string, host = 'localhost') =>
  workplace.app.inject({ url, headers: { accept: 'text/html', 'accept-language': language, host } });

test('a browser that asks for a page gets one, in its language, and it tries again where that helps', async () => {
  const nothing = await openPage('/api/nowhere', 'de-DE,de');
  expect(nothing.body).toContain('Unter dieser Adresse gibt es nichts.');
  const elsewhere = await openPage('/', 'en', 'evil.example.org');
  expect(elsewhere.statusCode).toBe(421);
  expect(elsewhere.body).toContain('<a href="http://localhost:3210">');
  const narrow = await door({ callsPerMinute: 1 });
  const page = { url: '/api/me/export', headers: { accept: 'text/html' } };
  await narrow.inject(page);
  const again = await narrow.inject(page);
  expect(again.statusCode).toBe(429);
  expect(again.body).toContain('http-equiv="refresh"');
  expect((await narrow.inject({ ...page, headers: { accept: 'application/json' } })).json()).toMatchObject({
    code: 'too-many',
  });
  await narrow.close();
});

test('whoever watches over the installation may ask by any address it has', async () => {
  expect((await workplace.app.inject({ url: '/health', headers: { host: '10.0.0.9' } })).statusCode).toBe(
    200,
  );
});

const hsts = async (publicUrl: string) => {
  const app = await door({ publicUrl });
  const { headers } = await app.inject({ url: '/health' });
  await app.close();
  return headers['strict-transport-security'];
};

test('HSTS is for this host alone, and only where people come in by https', async () => {
  expect(await hsts('http://localhost:3210')).toBeUndefined();
  expect(await hsts('https://together.example.org')).toMatch(/^max-age=\d+$/);
});
