import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defined, one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { addressOf } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { redeemLink } from '../contract.ts';
import { deviceName } from './device.ts';
import { createLink } from '../operator-store.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  makeToken,
  readDraftKey,
  signOut,
} from './session-contract.ts';

let workplace: Workplace;
let somebody: Actor;
beforeAll(async () => {
  workplace = await Workplace.open();
});
beforeEach(async () => {
  somebody = await workplace.person('Somebody');
});
afterAll(() => workplace.close());

/** Another browser of the same person. */
async function signIn(who: Actor, headers: Record<string, string> = {}): Promise<AnonymousBrowser> {
  const visitor = new AnonymousBrowser(workplace.app, {
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });
  const email = await addressOf(workplace, who.id);
  const path = await createLink({ connectionString: workplace.database.url }, email, workplace.clock.read());
  await visitor.call(redeemLink, { secret: path.replace('/sign-in/', '') });
  return visitor;
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test('my browsers are listed by what they are, when they began and the day they were seen', async () => {
  await signIn(somebody, { 'user-agent': firefox });
  const { items } = await somebody.call(listSessions, {});
  expect(items.map(({ device, seenOn, current }) => ({ device, seenOn, current }))).toEqual([
    { device: 'Firefox on Linux', seenOn: '2054-11-24', current: false },
    { device: 'a test', seenOn: '2054-11-24', current: true },
  ]);
});

test.for([
  [firefox, 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8.0', 'A browser'],
  [undefined, 'A browser'],
] as const)('%s is called %s', ([sent, called]) => {
  expect(deviceName(sent)).toBe(called);
});

test('a session that is ended is over at once', async () => {
  const other = await signIn(somebody);
  const { items } = await somebody.call(listSessions, {});
  await somebody.call(endSession, { id: defined(items.find((session) => !session.current)).id });
  expect(await other.refusal(listSessions, {})).toBe('sign-in.needed');
});

test('ending all others leaves this one', async () => {
  const others = [await signIn(somebody), await signIn(somebody)];
  await somebody.call(endOtherSessions, {});
  for (const other of others) expect(await other.refusal(listSessions, {})).toBe('sign-in.needed');
  expect((await somebody.call(listSessions, {})).items).toHaveLength(1);
});

test('signing out ends the session and takes the cookie away', async () => {
  const browser = await signIn(somebody);
  const kept = { ...browser.cookies };
  await browser.call(signOut, {});
  expect(browser.cookies).not.toHaveProperty('alongside');
  Object.assign(browser.cookies, kept);
  expect(await browser.refusal(listSessions, {})).toBe('sign-in.needed');
});

test('a session of somebody else is not found', async () => {
  const stranger = await workplace.person('Stranger', { admin: true });
  const { items } = await somebody.call(listSessions, {});
  expect(await stranger.refusal(endSession, { id: one(items).id })).toBe('not-found');
  expect((await somebody.call(listSessions, {})).items).toHaveLength(1);
});

test('signing in again in a browser replaces its session', async () => {
  const browser = await signIn(somebody);
  const before = (await browser.call(listSessions, {})).items.length;
  const email = await addressOf(workplace, somebody.id);
  const path = await createLink({ connectionString: workplace.database.url }, email, workplace.clock.read());
  await browser.call(redeemLink, { secret: path.replace('/sign-in/', '') });
  expect((await browser.call(listSessions, {})).items).toHaveLength(before);
});

test('whoever is removed is signed out at the same moment, and nothing of their sign-in is kept', async () => {
  await signIn(somebody);
  await workplace.database.owner.query('update person set left_at = $1 where id = $2', [
    workplace.clock.read().toString(),
    somebody.id,
  ]);
  expect(await somebody.refusal(listSessions, {})).toBe('sign-in.needed');
  for (const table of ['session', 'personal_token', 'passkey', 'one_time_link']) {
    const { rows } = await workplace.database.owner.query(`select from ${table} where person_id = $1`, [
      somebody.id,
    ]);
    expect({ table, rows }).toEqual({ table, rows: [] });
  }
});

test('a session is renewed once a day and ends 90 days after it was last seen', async () => {
  const browser = await signIn(somebody);
  expect((await browser.raw(listSessions)).cookies).toEqual([]);
  workplace.clock.advance({ hours: 24 * 89 });
  const renewed = await browser.raw(listSessions);
  expect(renewed.cookies).toMatchObject([{ name: 'alongside', maxAge: 90 * 24 * 60 * 60, httpOnly: true }]);
  expect((await browser.raw(listSessions)).cookies).toEqual([]);
  workplace.clock.advance({ hours: 24 * 89 });
  expect((await browser.raw(listSessions)).statusCode).toBe(200);
  workplace.clock.advance({ hours: 24 * 90 });
  expect(await browser.refusal(listSessions, {})).toBe('sign-in.needed');
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const email = await addressOf(workplace, somebody.id);
  const path = await createLink({ connectionString: workplace.database.url }, email, workplace.clock.read());
  const answer = await new AnonymousBrowser(workplace.app).raw(redeemLink, {
    secret: path.replace('/sign-in/', ''),
  });
  expect(answer.cookies).toMatchObject([
    { name: 'alongside', path: '/', httpOnly: true, sameSite: 'Lax' },
    { name: 'alongside-known', path: '/', httpOnly: true, sameSite: 'Strict' },
  ]);
});

test('the key of what is not sent lives as long as the session, and no token has one', async () => {
  const browser = await signIn(somebody);
  const { key } = await browser.call(readDraftKey, {});
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await browser.call(readDraftKey, {})).toEqual({ key });
  const other = await signIn(somebody);
  expect((await other.call(readDraftKey, {})).key).not.toBe(key);
  const { secret } = await somebody.call(makeToken, { name: 'Program', scope: 'write' });
  const program = new AnonymousBrowser(workplace.app, { headers: { authorization: `Bearer ${secret}` } });
  expect(await program.refusal(readDraftKey, {})).toBe('sign-in.browser-only');
});
