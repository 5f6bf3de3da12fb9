import { afterAll, beforeAll, expect, test } from 'vitest';
import { identifyWith } from '#features/sign-in/sessions/identify.ts';
import { partiesNamed } from '#features/people/public.ts';
import { features } from '#src/app.ts';
import { Workplace } from '#test/workplace.ts';
import { buildServer } from './http/server.ts';
import { InstallationProblem } from './installation-problem.ts';
import { LiveNews } from './live.ts';
import { openLog, tellError } from './log.ts';

const lines: string[] = [];
const destination = { write: (line: string) => void lines.push(line) };

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());

test('a request is told by its route, never by its address, its body or who made it', async () => {
  lines.length = 0;
  const app = await buildServer({
    pool: workplace.database.app,
    clock: workplace.clock.read,
    identify: identifyWith(workplace.database.app, workplace.clock.read),
    publicUrl: 'http://localhost:3210',
    log: openLog('trace', destination),
    live: new LiveNews(workplace.database.logins.app, workplace.database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 1000,
  });
  const headers = {
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    cookie: 'alongside=hush-cookie',
    'user-agent': 'hush-agent',
  };
  const post = (url: string, payload: object | string) =>
    app.inject({ method: 'POST', url, headers, payload });
  await post('/api/sign-in/link', { email: 'hush@example.org' });
  await post('/api/sign-in/redeem', { secret: 'hush'.repeat(8) });
  await post('/api/sign-in/redeem?hush=1', '{"hush": hush');
  await post('/api/sign-in/redeem', { secret: 'hush' });
  await app.inject({ url: '/sign-in/hush-secret', headers });
  await app.inject({ url: '/api/tokens?hush=hush', headers });
  await app.close();
  const log = lines.join('');
  expect(log).not.toMatch(/hush/i);
  expect(lines.map((line) => JSON.parse(line)).filter((line) => line.msg === 'request')).toMatchObject([
    { level: 'info', method: 'POST', route: '/api/sign-in/link', status: 200, ms: expect.any(Number) },
    { route: '/api/sign-in/redeem', status: 410 },
    { route: '/api/sign-in/redeem', status: 400 },
    { route: '/api/sign-in/redeem', status: 400 },
    { method: 'GET', route: 'nowhere', status: 404 },
    { route: '/api/tokens', status: 401 },
  ]);
});

test('a mistake of ours is told by kind, code and place, not by words that may quote somebody', async () => {
  lines.length = 0;
  const asked = workplace.database.app.query(`select 'my private words'::uuid`);
  const problem = await asked.catch((error: unknown) => error);
  openLog('info', destination).error({ err: problem }, 'a request went wrong');
  const parse = await Promise.resolve('{"my private words')
    .then(JSON.parse)
    .catch((error: unknown) => error);
  openLog('info', destination).error({ err: parse }, 'a request went wrong');
  expect(lines.join('')).not.toContain('private');
  expect(JSON.parse(lines[0]!)).toMatchObject({ err: { kind: 'error', code: '22P02' } });
  expect(JSON.parse(lines[1]!)).toMatchObject({ err: { kind: 'SyntaxError', at: expect.any(Array) } });
});

test('what cannot quote anybody keeps its message', () => {
  expect(tellError(new TypeError('x is not a function'))).toMatchObject({ message: 'x is not a function' });
  expect(tellError(new InstallationProblem('a.b', 'A sentence.'))).toMatchObject({
    code: 'a.b',
    message: 'A sentence.',
  });
  expect(tellError('just words')).toEqual({ kind: 'string' });
});

test('a field that should never have been logged is blotted out', () => {
  lines.length = 0;
  const log = openLog('info', destination);
  log.info({ words: 'hush', person: { email: 'hush' }, headers: { cookie: 'hush' }, route: '/kept' }, 'test');
  expect(lines[0]).not.toContain('hush');
  expect(lines[0]).toContain('/kept');
});

test('the level is obeyed', () => {
  lines.length = 0;
  openLog('warn', destination).info('nothing');
  expect(lines).toEqual([]);
});
