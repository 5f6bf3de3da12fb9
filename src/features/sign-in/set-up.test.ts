import { afterEach, beforeEach, expect, test } from 'vitest';
import pino from 'pino';
import type { FastifyInstance } from 'fastify';
import { partiesNamed } from '#features/people/public.ts';
import { features } from '#src/app.ts';
import { buildServer } from '#platform/http/server.ts';
import { LiveNews } from '#platform/live.ts';
import { TestClock } from '#test/clock.ts';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { tuesday } from '#test/workplace.ts';
import { isSetUpNeeded, setUpWorkplace } from './contract.ts';
import { identifyWith } from './sessions/identify.ts';
import { createSetUpLink, foundSample, sampleWasBrokenOff } from './operator-store.ts';
import { listSessions } from './sessions/session-contract.ts';

/** An installation that was just started for the first time. */
let database: TestDatabase;
let app: FastifyInstance;
let clock: TestClock;
let browser: AnonymousBrowser;
beforeEach(async () => {
  database = await openDatabase();
  clock = new TestClock(tuesday);
  app = await buildServer({
    pool: database.app,
    clock: clock.read,
    identify: identifyWith(database.app, clock.read),
    publicUrl: 'http://localhost:3210',
    log: pino({ level: 'silent' }),
    live: new LiveNews(database.logins.app, database.app),
    routes: features.flatMap((feature) => feature.routes),
    namesOf: partiesNamed,
    isReady: async () => true,
    callsPerMinute: 1_000_000,
  });
  browser = new AnonymousBrowser(app);
});
afterEach(async () => {
  await app.close();
  await database.close();
});

const newSecret = async () =>
  (await createSetUpLink({ connectionString: database.url }, clock.read()))!.replace('/set-up/', '');
const wishes = (secret: string) => ({
  secret,
  workplaceName: ' Harbour Works ',
  yourName: 'Ada Owner',
  email: 'Ada@Example.org',
  timeZone: 'Europe/Berlin',
  language: 'de' as const,
});

test('the link of the first start makes the workplace, its root team and its first admin, and signs them in', async () => {
  expect(await browser.call(isSetUpNeeded, {})).toMatchObject({ needed: true });
  const welcome = await browser.call(setUpWorkplace, wishes(await newSecret()));
  expect(welcome).toMatchObject({ name: 'Ada Owner', language: 'de' });
  expect(await browser.call(isSetUpNeeded, {})).toMatchObject({ needed: false });
  expect(await samplesToFill()).toEqual([]);
  expect((await browser.call(listSessions, {})).items).toHaveLength(1);
  const { rows } = await database.owner.query(`
    select w.name as workplace, t.name as team, p.email, p.admin, p.time_zone, m.team_id = w.everyone_id as member
    from workplace w join team t on t.id = w.everyone_id join membership m on m.team_id = t.id
    join person p on p.id = m.person_id`);
  expect(rows).toEqual([
    {
      workplace: 'Harbour Works',
      team: 'Harbour Works',
      email: 'ada@example.org',
      admin: true,
      time_zone: 'Europe/Berlin',
      member: true,
    },
  ]);
});

test('a workplace is set up once, even with a second good link', async () => {
  const [first, second] = [await newSecret(), await newSecret()];
  await browser.call(setUpWorkplace, wishes(first));
  for (const secret of [first, second])
    expect(await new AnonymousBrowser(app).refusal(setUpWorkplace, wishes(secret))).toBe(
      'sign-in.set-up-done',
    );
  expect(await createSetUpLink({ connectionString: database.url }, clock.read())).toBeNull();
});

test('two who set it up at the same moment make one workplace', async () => {
  const secrets = [await newSecret(), await newSecret(), await newSecret()];
  const answers = await Promise.all(
    secrets.map((secret) => new AnonymousBrowser(app).raw(setUpWorkplace, wishes(secret))),
  );
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409, 409]);
});

test('without the link nobody sets it up', async () => {
  const guess = 'x'.repeat(43);
  expect(await browser.refusal(setUpWorkplace, wishes(guess))).toBe('sign-in.link-ended');
  expect(await browser.call(isSetUpNeeded, {})).toMatchObject({ needed: true });
});

test('the link holds for a day', async () => {
  const secret = await newSecret();
  clock.advance({ hours: 24 });
  expect(await browser.refusal(setUpWorkplace, wishes(secret))).toBe('sign-in.link-ended');
});

test('a time zone that does not exist is refused, and the link stays good', async () => {
  const secret = await newSecret();
  const mistaken = { ...wishes(secret), timeZone: 'Europe/Atlantis' };
  expect(await browser.refusal(setUpWorkplace, mistaken)).toBe('sign-in.unknown-time-zone');
  await browser.call(setUpWorkplace, wishes(secret));
});

test('nobody is called like the workplace, or the other way round, and the link stays good', async () => {
  const secret = await newSecret();
  const alike = { ...wishes(secret), workplaceName: 'Kim Berg', yourName: 'KІM-BERG' };
  expect(await browser.refusal(setUpWorkplace, alike)).toBe('sign-in.names-alike');
  await browser.call(setUpWorkplace, wishes(secret));
});

const samplesToFill = async () => {
  const { rows } = await database.owner.query<{ payload: { person: string } }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'sample.fill'`,
  );
  return rows.map(({ payload }) => payload.person);
};

test('the sample is filled when asked for', async () => {
  const { id } = await browser.call(setUpWorkplace, { ...wishes(await newSecret()), sample: true });
  expect(await samplesToFill()).toEqual([id]);
});

test('a sample workplace is founded once and never beside a real one', async () => {
  const owner = { connectionString: database.url };
  const founder = await foundSample(owner, 'Europe/Berlin', clock.read());
  expect(founder).toMatch(/^[0-9a-f-]{36}$/);
  // as long as nobody else is in it, it is still to be filled
  expect(await foundSample(owner, 'Europe/Berlin', clock.read())).toBe(founder);
  expect(await sampleWasBrokenOff(owner)).toBe(false);
});

test('the app itself cannot found a workplace past the link', async () => {
  await expect(
    database.app.query(
      `select found_workplace('x', gen_random_uuid(), gen_random_uuid(), 'x', 'x@y', 'UTC', 'en', now())`,
    ),
  ).rejects.toThrow('permission denied');
});
