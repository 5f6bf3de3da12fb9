/** What guards every request: calls from foreign pages (cross-site request forgery), and too many calls. */
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForLink, redeemLink, setUpWorkplace } from '#features/sign-in/contract.ts';
import { identifyWith, sessionCookie } from '#features/sign-in/sessions/identify.ts';
import { beginPasskeySignIn, signInWithPasskey } from '#features/sign-in/passkeys/passkey-contract.ts';
import { listTokens, makeToken } from '#features/sign-in/sessions/session-contract.ts';
import { requestPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { exportMine } from '#features/people/search/search-contract.ts';
import { guideAsMarkdown as readGuideFile } from '#integrations/backstage/contract.ts';
import { partiesNamed } from '#features/people/public.ts';
import { features } from '#src/app.ts';
import { newLinkSecret, newSecret } from '#features/sign-in/secret.ts';
import type { Actor } from '#test/actor.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import type { Operation } from '../contract.ts';
import { LiveNews } from '../live.ts';
import { buildServer, type Web } from './server.ts';

let workplace: Workplace;
let somebody: Actor;
beforeAll(async () => {
  workplace = await Workplace.open();
  somebody = await workplace.person('Somebody');
});
afterAll(() => workplace.close());

const makeOne = { name: 'x', scope: 'read' };

/** The status of a command that carries somebody's cookie and these headers. */
async function command(
  headers: Record<string, string>,
  operation: Operation = makeToken,
  input: Record<string, unknown> = makeOne,
) {
  const visitor = new AnonymousBrowser(workplace.app, { headers });
  visitor.cookies['alongside'] = somebody.secret;
  const { statusCode, body } = await visitor.raw(operation, input);
  return statusCode === 200 ? 'done' : String((JSON.parse(body) as { code: string }).code);
}

test.for([
  [{ 'sec-fetch-site': 'same-origin' }, 'done'],
  [{ 'sec-fetch-site': 'cross-site' }, 'not-from-here'],
  [{ 'sec-fetch-site': 'same-site' }, 'not-from-here'],
  [{ 'sec-fetch-site': 'none' }, 'not-from-here'],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3210' }, 'not-from-here'],
  [{ origin: 'http://localhost:3210' }, 'done'],
  [{ origin: 'http://127.0.0.1:3210', host: '127.0.0.1:3210' }, 'done'],
  [{ origin: 'http://10.0.0.5:3210', host: '10.0.0.5:3210' }, 'not-this-address'],
  [{ origin: 'http://evil.example.org', 'x-forwarded-host': 'evil.example.org' }, 'not-from-here'],
  [{ origin: 'http://localhost:3211' }, 'not-from-here'],
  [{ origin: 'https://example.org' }, 'not-from-here'],
  [{ origin: 'null' }, 'not-from-here'],
  [{}, 'not-from-here'],
] as const)('a command with a cookie and %j is %s', async ([headers, outcome]) => {
  expect(await command(headers)).toBe(outcome);
});

test.for([
  ['same-origin', 200],
  ['none', 200],
  ['cross-site', 403],
  ['same-site', 403],
] as const)('a page that is led from %s to what somebody reads gets a %i', async ([site, status]) => {
  const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const visitor = new AnonymousBrowser(workplace.app, { headers });
  visitor.cookies['alongside'] = somebody.secret;
  const asked: [Operation, object][] = [
    [readToday, {}],
    [exportMine, {}],
    [readGuideFile, { id: workplace.everyone }],
  ];
  for (const [operation, input] of asked)
    expect((await visitor.raw(operation, { ...input })).statusCode).toBe(status);
});

test('no foreign page makes Today count as shown', async () => {
  const newcomer = await workplace.person('Newcomer');
  const shown = async () =>
    (await workplace.database.owner.query('select from card_memory where person_id = $1', [newcomer.id]))
      .rowCount;
  await requested(newcomer);
  const foreign = new AnonymousBrowser(workplace.app, { headers: { 'sec-fetch-site': 'cross-site' } });
  foreign.cookies['alongside'] = newcomer.secret;
  expect(await foreign.refusal(readToday, {})).toBe('not-from-here');
  expect(await shown()).toBe(0);
  await newcomer.call(readToday, {});
  expect(await shown()).toBeGreaterThan(0);
});

/** Something stands on their Today. */
const requested = (newcomer: Actor) =>
  somebody.call(requestPromise, {
    performer: newcomer.id,
    what: 'The map',
    doneLooksLike: 'It hangs on the wall',
    dueOn: '2054-11-30',
  });

test.for([askForLink, redeemLink, setUpWorkplace, beginPasskeySignIn, signInWithPasskey] as Operation[])(
  'nobody is signed in from a foreign page: $method $path',
  async (operation) => {
    const inputs: Record<string, unknown> = {
      email: 'somebody@example.org',
      secret: 'x'.repeat(43),
      workplaceName: 'x',
      yourName: 'x',
      timeZone: 'UTC',
      language: 'en',
      response: {},
    };
    const input = Object.fromEntries(
      Object.keys(operation.input.properties).flatMap((name) =>
        name in inputs ? [[name, inputs[name]]] : [],
      ),
    );
    const stranger = new AnonymousBrowser(workplace.app, { headers: { 'sec-fetch-site': 'cross-site' } });
    const response = await stranger.raw(operation, input);
    expect(response.json()).toMatchObject({ code: 'not-from-here' });
    expect(response.cookies).toEqual([]);
  },
);

test('a form of a foreign page cannot even be read as a command', async () => {
  const { statusCode } = await workplace.app.inject({
    method: 'POST',
    url: makeToken.path,
    cookies: { alongside: somebody.secret },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://example.org' },
    payload: 'name=x&scope=read',
  });
  expect(statusCode).toBe(403);
});

test('reading needs no sign of a browser', async () => {
  const visitor = new AnonymousBrowser(workplace.app, { headers: {} });
  visitor.cookies['alongside'] = somebody.secret;
  expect((await visitor.raw(listTokens)).statusCode).toBe(200);
});

test('a foreign page learns nothing: no answer allows another origin to read it', async () => {
  const { headers } = await workplace.app.inject({
    url: listTokens.path,
    cookies: { alongside: somebody.secret },
    headers: { origin: 'https://example.org' },
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

/** The same server with a low rate limit. */
async function narrowDoor(callsPerMinute: number, more: Partial<Web> = {}): Promise<FastifyInstance> {
  return buildServer({
    pool: workplace.database.app,
    clock: workplace.clock.read,
    identify: identifyWith(workplace.database.app, workplace.clock.read),
    publicUrl: 'http://localhost:3210',
    log: pino({ level: 'silent' }),
    live: new LiveNews(workplace.database.logins.app, workplace.database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute,
    ...more,
  });
}

test('from one address only so many calls a minute are answered, and health is always told', async () => {
  const app = await narrowDoor(3);
  const codes = [];
  for (let call = 0; call < 5; call++) codes.push((await app.inject('/api/openapi.json')).statusCode);
  expect(codes).toEqual([200, 200, 200, 429, 429]);
  const refused = await app.inject('/api/openapi.json');
  expect(refused.json()).toMatchObject({ code: 'too-many' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await app.inject('/health')).statusCode).toBe(200);
  expect((await app.inject('/assets/page.js')).statusCode).toBe(404);
  expect((await app.inject({ url: '/api/openapi.json', remoteAddress: '192.0.2.9' })).statusCode).toBe(200);
  await app.close();
});

test('what strangers may call is scarcer still, each operation by itself, known address or not', async () => {
  const app = await narrowDoor(300);
  const stranger = new AnonymousBrowser(app, {
    headers: { 'sec-fetch-site': 'same-origin' },
    from: '192.0.2.1',
  });
  const ask = async () => (await stranger.raw(askForLink, { email: 'nobody@example.org' })).statusCode;
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429]);
  expect((await stranger.raw(redeemLink, { secret: 'x'.repeat(43) })).statusCode).toBe(410);
  const neighbour = new AnonymousBrowser(app, {
    headers: { 'sec-fetch-site': 'same-origin' },
    from: '192.0.2.2',
  });
  expect((await neighbour.raw(askForLink, { email: 'nobody@example.org' })).statusCode).toBe(200);
  await app.close();
});

test('a flood of invented sessions from an office keeps nobody there from coming in and going on', async () => {
  const app = await narrowDoor(100);
  const office = { headers: { 'sec-fetch-site': 'same-origin' }, from: '192.0.2.40' };
  const flood = async () => {
    const stranger = new AnonymousBrowser(app, office);
    stranger.cookies[sessionCookie] = newSecret();
    return (await stranger.raw(readToday, {})).statusCode;
  };
  const refused = [];
  for (let call = 0; call < 110; call++) refused.push(await flood());
  expect(refused.at(-1)).toBe(429);
  const colleague = new AnonymousBrowser(app, office);
  // what an ended visit left in the browser
  colleague.cookies[sessionCookie] = newSecret();
  expect((await colleague.raw(redeemLink, { secret: 'x'.repeat(43) })).statusCode).toBe(410);
  const { path, hash } = newLinkSecret();
  await workplace.database.owner.query(
    `insert into one_time_link (id, secret_hash, purpose, person_id, ends_at)
       values (gen_random_uuid(), $1, 'invitation', $2, $3)`,
    [hash, (await workplace.person('Colleague')).id, workplace.clock.read().add({ hours: 1 }).toString()],
  );
  const secret = path.slice(path.lastIndexOf('/') + 1);
  expect((await colleague.raw(redeemLink, { secret })).statusCode).toBe(200);
  expect(await flood()).toBe(429);
  expect((await colleague.raw(readToday, {})).statusCode).toBe(200);
  await app.close();
});

test('who is behind a proxy is believed only to the proxies that are named, and is an address whatever is written', async () => {
  const app = await narrowDoor(1, { trustedProxies: ['10.0.0.2'] });
  const from = (remoteAddress: string, forwarded: string) =>
    app.inject({ url: '/api/openapi.json', remoteAddress, headers: { 'x-forwarded-for': forwarded } });
  expect((await from('10.0.0.2', '192.0.2.1')).statusCode).toBe(200);
  expect((await from('10.0.0.2', '192.0.2.2')).statusCode).toBe(200);
  expect((await from('192.0.2.3', '192.0.2.4')).statusCode).toBe(200);
  expect((await from('192.0.2.3', '192.0.2.5')).statusCode).toBe(429);
  expect((await from('10.0.0.2', '192.0.2.1:4711')).statusCode).toBe(429);
  expect((await from('10.0.0.2', '::ffff:192.0.2.1')).statusCode).toBe(429);
  expect((await from('10.0.0.2', '[2001:db8::1]:443')).statusCode).toBe(200);
  expect((await from('10.0.0.2', '2001:db8::2')).statusCode).toBe(429);
  expect((await from('10.0.0.2', 'nonsense')).statusCode).toBe(200);
  expect((await from('10.0.0.2', 'other nonsense')).statusCode).toBe(429);
  // A caller who is only in the same network, or comes through the named proxy of others, is believed nothing.
  expect((await from('10.0.0.9', '192.0.2.6')).statusCode).toBe(200);
  expect((await from('10.0.0.9', '192.0.2.7')).statusCode).toBe(429);
  expect((await from('10.0.0.2', '192.0.2.8, 10.0.0.9')).statusCode).toBe(429);
  await app.close();
});

test('under https the cookie is kept to this host alone', async () => {
  const publicUrl = 'https://together.example.org';
  const app = await buildServer({
    pool: workplace.database.app,
    clock: workplace.clock.read,
    identify: identifyWith(workplace.database.app, workplace.clock.read, publicUrl),
    publicUrl,
    log: pino({ level: 'silent' }),
    live: new LiveNews(workplace.database.logins.app, workplace.database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 1000,
  });
  const visitor = new AnonymousBrowser(app);
  const { cookies } = await visitor.raw(askForLink, { email: 'nobody@example.org' });
  expect(cookies).toMatchObject([
    { name: '__Host-alongside-asking', secure: true, path: '/', sameSite: 'Strict' },
  ]);
  visitor.cookies['alongside'] = somebody.secret;
  expect((await visitor.raw(listTokens)).statusCode).toBe(401);
  visitor.cookies['__Host-alongside'] = somebody.secret;
  expect((await visitor.raw(listTokens)).statusCode).toBe(200);
  await app.close();
});

test('whatever is answered, to whomever, is kept by no browser and no proxy', async () => {
  const accept = { accept: 'application/json' };
  const cookies = { alongside: somebody.secret };
  const json = { 'content-type': 'application/json' };
  const asked = [
    '/api/me',
    '/api/me/export',
    '/api/openapi.json',
    '/api/no-such-thing',
    '/api/people/x',
  ].flatMap((url) => [
    { url, headers: accept },
    { url, headers: accept, cookies },
    { method: 'POST' as const, url, payload: '{', headers: json },
  ]);
  for (const one of [...asked, { url: '/api/live', headers: accept }]) {
    const { headers } = await workplace.app.inject(one);
    expect({ ...one, kept: headers['cache-control'] }).toEqual({ ...one, kept: 'no-store' });
  }
});
