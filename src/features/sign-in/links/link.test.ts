import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { last } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { addressOf, lettersTo, secretIn } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { askForLink, isSetUpNeeded, redeemLink } from '../contract.ts';
import { createLink } from '../operator-store.ts';
import { listSessions } from '../sessions/session-contract.ts';

let workplace: Workplace;
let somebody: Actor;
let email: string;
let browser: AnonymousBrowser;
beforeAll(async () => {
  workplace = await Workplace.open();
});
beforeEach(async () => {
  somebody = await workplace.person('Somebody');
  email = await addressOf(workplace, somebody.id);
  browser = new AnonymousBrowser(workplace.app);
});
afterAll(() => workplace.close());

const newestSecret = async () => secretIn(last(await lettersTo(workplace, email)));
const jobsWaiting = async () => {
  const { rows } = await workplace.database.owner.query<{ payload: Record<string, string> }>(
    'select payload from graphile_worker._private_jobs order by id',
  );
  return rows.map(({ payload }) => payload);
};

test('a link that was asked for signs in, in the browser that asked', async () => {
  await browser.call(askForLink, { email: email.toUpperCase() });
  const [letter] = await lettersTo(workplace, email);
  expect(letter).toMatchObject({ subject: 'Your link to Alongside', language: 'en' });
  expect(await browser.call(redeemLink, { secret: secretIn(letter!) })).toEqual({
    id: somebody.id,
    name: 'Somebody',
    language: 'en',
    formalGerman: false,
  });
  const { items } = await browser.call(listSessions, {});
  expect(items.filter((session) => session.current)).toHaveLength(1);
});

test('the letter is in the language of the person', async () => {
  const jemand = await workplace.person('Jemand', { language: 'de' });
  const address = await addressOf(workplace, jemand.id);
  await browser.call(askForLink, { email: address });
  expect(await lettersTo(workplace, address)).toMatchObject([
    { subject: 'Dein Link zu Alongside', language: 'de' },
  ]);
});

test('where the workplace chose so, German letters and pages say Sie', async () => {
  const { owner } = workplace.database;
  await owner.query('update workplace set formal_german = true');
  const jemand = await workplace.person('Jemand anderes', { language: 'de' });
  const address = await addressOf(workplace, jemand.id);
  await browser.call(askForLink, { email: address });
  const [letter] = await lettersTo(workplace, address);
  expect(letter).toMatchObject({ subject: 'Ihr Link zu Alongside', language: 'de' });
  expect(await new AnonymousBrowser(workplace.app).call(isSetUpNeeded, {})).toEqual({
    needed: false,
    formalGerman: true,
  });
  expect(await browser.call(redeemLink, { secret: secretIn(letter!) })).toMatchObject({ formalGerman: true });
  await owner.query('update workplace set formal_german = false');
});

test('asking for a known and for an unknown address cannot be told apart', async () => {
  const forKnown = await new AnonymousBrowser(workplace.app).raw(askForLink, { email });
  const forUnknown = await new AnonymousBrowser(workplace.app).raw(askForLink, {
    email: 'nobody@example.org',
  });
  const seen = ({ statusCode, body, headers, cookies }: typeof forKnown) => ({
    statusCode,
    body,
    headers: Object.keys(headers).toSorted(),
    cookies: cookies.map(({ value, ...cookie }) => ({ ...cookie, length: value.length })),
  });
  expect(seen(forUnknown)).toEqual(seen(forKnown));
});

test('known or not, asking does the same work: a wish and a job that carries nothing but its id', async () => {
  const workFor = async (address: string) => {
    await workplace.runJobs();
    await new AnonymousBrowser(workplace.app).call(askForLink, { email: address });
    const { rows } = await workplace.database.owner.query('select id, email from link_wish');
    const payloads = (await jobsWaiting()).filter((payload) => 'wish' in payload);
    expect(payloads).toEqual([{ wish: rows[0].id }]);
    return rows.map((row) => row.email);
  };
  expect(await workFor(email)).toEqual([email]);
  expect(await workFor('nobody@example.org')).toEqual(['nobody@example.org']);
  await workplace.runJobs();
  const { rows } = await workplace.database.owner.query('select from link_wish');
  expect(rows).toEqual([]);
});

test('nobody gets mail for an address that nobody has, nor for one of somebody who left', async () => {
  await workplace.database.owner.query('update person set left_at = $1 where id = $2', [
    workplace.clock.read().toString(),
    somebody.id,
  ]);
  await browser.call(askForLink, { email });
  await browser.call(askForLink, { email: 'nobody@example.org' });
  expect(await lettersTo(workplace, email)).toEqual([]);
  expect(await lettersTo(workplace, 'nobody@example.org')).toEqual([]);
});

test('a link works once', async () => {
  await browser.call(askForLink, { email });
  const secret = await newestSecret();
  await browser.call(redeemLink, { secret });
  expect(await browser.refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
});

test('a link used in two tabs at the same moment works in one of them', async () => {
  await browser.call(askForLink, { email });
  const secret = await newestSecret();
  const answers = await Promise.all([1, 2, 3].map(() => browser.raw(redeemLink, { secret })));
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 410, 410]);
});

test('a link works for fifteen minutes', async () => {
  await browser.call(askForLink, { email });
  const inTime = await newestSecret();
  workplace.clock.advance({ minutes: 14, seconds: 59 });
  await browser.call(redeemLink, { secret: inTime });
  await browser.call(askForLink, { email });
  const tooLate = await newestSecret();
  workplace.clock.advance({ minutes: 15 });
  expect(await browser.refusal(redeemLink, { secret: tooLate })).toBe('sign-in.link-ended');
});

test('an invented secret gets the same answer as one that was used', async () => {
  expect(await browser.refusal(redeemLink, { secret: 'x'.repeat(43) })).toBe('sign-in.link-ended');
});

test('in another browser than the one that asked a link is refused, and stays good where it was asked for', async () => {
  await browser.call(askForLink, { email });
  const secret = await newestSecret();
  const other = new AnonymousBrowser(workplace.app);
  expect(await other.refusal(redeemLink, { secret })).toBe('sign-in.other-browser');
  await other.call(askForLink, { email: 'nobody@example.org' });
  expect(await other.refusal(redeemLink, { secret })).toBe('sign-in.other-browser');
  await browser.call(redeemLink, { secret });
});

test('asking twice in one browser leaves both links good', async () => {
  await browser.call(askForLink, { email });
  const first = await newestSecret();
  await browser.call(askForLink, { email });
  await browser.call(redeemLink, { secret: first });
});

test('after five wishes in a quarter of an hour the answer stays the same and no more mail is sent', async () => {
  for (let wish = 0; wish < 7; wish++) expect(await browser.call(askForLink, { email })).toEqual({});
  expect(await lettersTo(workplace, email)).toHaveLength(5);
  workplace.clock.advance({ minutes: 15 });
  await browser.call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(6);
});

test('a stranger who changes browsers sends five letters, and takes none of the links of its owner', async () => {
  const fromStranger = { from: '198.51.100.7' };
  for (let wish = 0; wish < 12; wish++)
    await new AnonymousBrowser(workplace.app, fromStranger).call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(5);
  const before = (await lettersTo(workplace, email)).length;
  await browser.call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(before + 1);
});

test('a stranger with a few addresses leaves one place to each that did not ask before', async () => {
  for (let wish = 0; wish < 25; wish++)
    await new AnonymousBrowser(workplace.app, { from: `198.51.100.${wish % 5}` }).call(askForLink, { email });
  // five for the first two that have them, one each for the others; then as many as were never here before
  const before = (await lettersTo(workplace, email)).length;
  expect(before).toBeLessThanOrEqual(14);
  await browser.call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(before + 1);
});

test('however many addresses ask, nobody’s mail is flooded, and a browser that signed in here before still comes in', async () => {
  await browser.call(askForLink, { email });
  await browser.call(redeemLink, { secret: await newestSecret() });
  for (let wish = 0; wish < 30; wish++)
    await new AnonymousBrowser(workplace.app, { from: `198.51.100.${wish}` }).call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(20);
  await new AnonymousBrowser(workplace.app).call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(20);
  await browser.call(askForLink, { email });
  expect(await lettersTo(workplace, email)).toHaveLength(21);
});

test('a browser is known for the address it signed in with, by a proof it cannot make and that names nobody', async () => {
  const other = await workplace.person('Other');
  const known = async () => {
    const here = new AnonymousBrowser(workplace.app);
    await here.call(askForLink, { email: await addressOf(workplace, other.id) });
    const [letter] = (await lettersTo(workplace, await addressOf(workplace, other.id))).slice(-1);
    await here.call(redeemLink, { secret: secretIn(letter!) });
    return here;
  };
  const theirs = await known();
  const cookie = theirs.cookies['alongside-known']!;
  expect(cookie).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
  expect((await known()).cookies['alongside-known']).not.toBe(cookie);
  for (let wish = 0; wish < 5; wish++) await new AnonymousBrowser(workplace.app).call(askForLink, { email });
  for (const shown of [cookie, `${'A'.repeat(43)}.${'A'.repeat(43)}`, 'nonsense']) {
    const stranger = new AnonymousBrowser(workplace.app);
    stranger.cookies['alongside-known'] = shown;
    await stranger.call(askForLink, { email });
  }
  expect(await lettersTo(workplace, email)).toHaveLength(5);
});

test('what is stored of a link cannot be used', async () => {
  await browser.call(askForLink, { email });
  const secret = await newestSecret();
  const { rows } = await workplace.database.owner.query('select * from one_time_link');
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows.every((row) => row.secret_hash.length === 32)).toBe(true);
});

test('the app itself can read neither links nor wishes nor letters', async () => {
  for (const table of ['one_time_link', 'link_wish', 'link_pace', 'mail_waiting'])
    await expect(workplace.database.app.query(`select from ${table}`)).rejects.toThrow('permission denied');
});

test('a link made by whoever runs the installation works in any browser, once', async () => {
  const now = workplace.clock.read();
  const path = await createLink({ connectionString: workplace.database.url }, email, now);
  const secret = path.replace('/sign-in/', '');
  expect(await browser.call(redeemLink, { secret })).toMatchObject({ id: somebody.id });
  expect(await browser.refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
});

test('a link of somebody who left in the meantime is of no use', async () => {
  await browser.call(askForLink, { email });
  const secret = await newestSecret();
  await workplace.database.owner.query('update person set left_at = $1 where id = $2', [
    workplace.clock.read().toString(),
    somebody.id,
  ]);
  expect(await browser.refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
});
