import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { addressOf } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { createToken } from '../operator-store.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '../passkeys/passkey-contract.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  listTokens,
  makeToken,
  removeToken,
  signOut,
} from '../sessions/session-contract.ts';

let workplace: Workplace;
let somebody: Actor;
beforeAll(async () => {
  workplace = await Workplace.open();
});
beforeEach(async () => {
  somebody = await workplace.person('Somebody');
});
afterAll(() => workplace.close());

const bearer = (secret: string) =>
  new AnonymousBrowser(workplace.app, { headers: { authorization: `Bearer ${secret}` } });

test('a token is shown once and speaks for its owner without any sign of a browser', async () => {
  const { secret, token } = await somebody.call(makeToken, { name: 'My script', scope: 'read' });
  expect(token).toMatchObject({ name: 'My script', scope: 'read', endsAt: null });
  const { items } = await bearer(secret).call(listTokens, {});
  expect(items).toEqual([token]);
  expect(JSON.stringify(items)).not.toContain(secret);
});

test('neither the token table nor the memory of repeated commands holds the secret', async () => {
  const { secret } = await somebody.call(makeToken, { name: 'My script', scope: 'write' });
  for (const table of ['personal_token', 'idempotency_key']) {
    const { rows } = await workplace.database.owner.query(`select * from ${table}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  }
});

test('a repeated command makes no second token and does not pretend to show the first', async () => {
  const key = randomUUID();
  await somebody.call(makeToken, { name: 'My script', scope: 'read' }, key);
  await expect(somebody.call(makeToken, { name: 'My script', scope: 'read' }, key)).rejects.toMatchObject({
    code: 'sign-in.token-shown-once',
  });
  expect((await somebody.call(listTokens, {})).items).toHaveLength(1);
});

test('a token that may read changes nothing', async () => {
  const { secret, token } = await somebody.call(makeToken, { name: 'Reader', scope: 'read' });
  expect(await bearer(secret).refusal(removeToken, { id: token.id })).toBe('token.read-only');
});

test('no token, whatever it may, gives or takes away a way of coming in', async () => {
  const { secret } = await somebody.call(makeToken, { name: 'Writer', scope: 'write' });
  const program = bearer(secret);
  const id = randomUUID();
  const name = 'x';
  const refused = 'sign-in.browser-only';
  expect(await program.refusal(makeToken, { name, scope: 'write' })).toBe(refused);
  expect(await program.refusal(removeToken, { id })).toBe(refused);
  expect(await program.refusal(endSession, { id })).toBe(refused);
  expect(await program.refusal(endOtherSessions, {})).toBe(refused);
  expect(await program.refusal(signOut, {})).toBe(refused);
  expect(await program.refusal(beginPasskey, {})).toBe(refused);
  expect(await program.refusal(addPasskey, { name, response: {} as never })).toBe(refused);
  expect(await program.refusal(renamePasskey, { id, name })).toBe(refused);
  expect(await program.refusal(removePasskey, { id })).toBe(refused);
});

test('a removed token is dead at once', async () => {
  const { secret, token } = await somebody.call(makeToken, { name: 'Gone', scope: 'read' });
  await somebody.call(removeToken, { id: token.id });
  expect(await bearer(secret).refusal(listTokens, {})).toBe('sign-in.needed');
  expect(await somebody.refusal(removeToken, { id: token.id })).toBe('not-found');
});

test('a token ends on its day', async () => {
  const { secret } = await somebody.call(makeToken, { name: 'Short', scope: 'read', days: 2 });
  workplace.clock.advance({ hours: 47 });
  await bearer(secret).call(listTokens, {});
  workplace.clock.advance({ hours: 1 });
  expect(await bearer(secret).refusal(listTokens, {})).toBe('sign-in.needed');
});

test('a token of somebody else is not found, not even by an admin', async () => {
  const { token } = await somebody.call(makeToken, { name: 'Mine', scope: 'read' });
  const admin = await workplace.person('Admin', { admin: true });
  expect(await admin.refusal(removeToken, { id: token.id })).toBe('not-found');
  expect((await admin.call(listTokens, {})).items).toEqual([]);
});

test("a session's secret is no token, and a token is no session", async () => {
  expect(await bearer(somebody.secret).refusal(listSessions, {})).toBe('sign-in.needed');
  const { secret } = await somebody.call(makeToken, { name: 'Token', scope: 'read' });
  const browser = new AnonymousBrowser(workplace.app);
  browser.cookies['alongside'] = secret;
  expect(await browser.refusal(listSessions, {})).toBe('sign-in.needed');
});

test('whoever runs the installation makes a token for an address, and is told when nobody has it', async () => {
  const owner = { connectionString: workplace.database.url };
  const now = workplace.clock.read();
  const email = await addressOf(workplace, somebody.id);
  const secret = await createToken(owner, { email, name: 'Nightly', scope: 'read' }, now);
  expect((await bearer(secret).call(listTokens, {})).items).toMatchObject([{ name: 'Nightly' }]);
  await expect(
    createToken(owner, { email: 'x@y.example', name: 'x', scope: 'read' }, now),
  ).rejects.toMatchObject({
    code: 'sign-in.nobody',
  });
});
