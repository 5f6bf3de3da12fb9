import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Authenticator } from '#test/authenticator.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from './passkey-contract.ts';
import { listSessions } from '../sessions/session-contract.ts';

const ourPage = 'http://localhost:3210';
const notRecognised = 'sign-in.passkey-not-recognised';

let workplace: Workplace;
let somebody: Actor;
let device: Authenticator;
let browser: AnonymousBrowser;
beforeAll(async () => {
  workplace = await Workplace.open();
});
beforeEach(async () => {
  somebody = await workplace.person('Somebody');
  device = new Authenticator(ourPage);
  browser = new AnonymousBrowser(workplace.app);
});
afterAll(() => workplace.close());

async function keepPasskey(name = 'My laptop') {
  const response = device.register(await somebody.call(beginPasskey, {}));
  return somebody.call(addPasskey, { name, response });
}

const present = async (with_ = device) => with_.present(await browser.call(beginPasskeySignIn, {}));

test('a passkey is made, and then signs in without any address', async () => {
  expect(await keepPasskey()).toMatchObject({ name: 'My laptop', usedOn: null });
  const response = await present();
  expect(await browser.call(signInWithPasskey, { response })).toMatchObject({
    id: somebody.id,
    name: 'Somebody',
  });
  expect((await browser.call(listSessions, {})).items).toHaveLength(2);
  expect((await somebody.call(listPasskeys, {})).items).toMatchObject([{ usedOn: '2054-11-24' }]);
});

test('a device is asked to keep the passkey itself and is told which it holds already', async () => {
  const { authenticatorSelection, user, rp } = await somebody.call(beginPasskey, {});
  expect(authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'preferred' });
  expect(rp.id).toBe('localhost');
  expect(Buffer.from(user.id, 'base64url').toString('hex')).toBe(somebody.id.replaceAll('-', ''));
  await keepPasskey();
  const again = await somebody.call(beginPasskey, {});
  expect(again.excludeCredentials).toHaveLength(1);
});

test('an answer is good once, also of a device that does not count', async () => {
  device.counts = false;
  const options = await somebody.call(beginPasskey, {});
  const made = device.register(options);
  await somebody.call(addPasskey, { name: 'One', response: made });
  expect(await somebody.refusal(addPasskey, { name: 'Two', response: made })).toBe(notRecognised);
  const response = await present();
  await browser.call(signInWithPasskey, { response });
  expect(await browser.refusal(signInWithPasskey, { response })).toBe(notRecognised);
});

test('an answer is good for five minutes', async () => {
  await keepPasskey();
  const inTime = await present();
  workplace.clock.advance({ minutes: 4, seconds: 59 });
  await browser.call(signInWithPasskey, { response: inTime });
  const tooLate = await present();
  workplace.clock.advance({ minutes: 5 });
  expect(await browser.refusal(signInWithPasskey, { response: tooLate })).toBe(notRecognised);
});

test('what one person was asked cannot be answered by another', async () => {
  const other = await workplace.person('Other');
  const response = device.register(await somebody.call(beginPasskey, {}));
  expect(await other.refusal(addPasskey, { name: 'Stolen', response })).toBe(notRecognised);
});

test('a passkey that is kept already is refused', async () => {
  await keepPasskey();
  const again = device.register(await somebody.call(beginPasskey, {}));
  expect(await somebody.refusal(addPasskey, { name: 'Again', response: again })).toBe(
    'sign-in.passkey-known',
  );
});

test('a passkey shown on a page that is not ours is refused', async () => {
  await keepPasskey();
  const elsewhere = new Authenticator('http://localhost.example.org');
  const made = elsewhere.register(await somebody.call(beginPasskey, {}));
  expect(await somebody.refusal(addPasskey, { name: 'Elsewhere', response: made })).toBe(notRecognised);
});

test('a passkey that nobody keeps here is refused', async () => {
  expect(await browser.refusal(signInWithPasskey, { response: await present() })).toBe(notRecognised);
});

test('a signature by another key is refused', async () => {
  await keepPasskey();
  const real = await present();
  const forged = await present(new Authenticator(ourPage));
  const response = { ...forged, id: real.id, rawId: real.rawId };
  expect(await browser.refusal(signInWithPasskey, { response })).toBe(notRecognised);
});

test('a passkey that says it belongs to somebody else is refused', async () => {
  await keepPasskey();
  const real = await present();
  const userHandle = Buffer.alloc(16, 1).toString('base64url');
  const response = { ...real, response: { ...real.response, userHandle } };
  expect(await browser.refusal(signInWithPasskey, { response })).toBe(notRecognised);
});

test('a device whose counter steps back is a copy and is refused', async () => {
  await keepPasskey();
  device.counter = 10;
  await browser.call(signInWithPasskey, { response: await present() });
  device.counter = 5;
  expect(await browser.refusal(signInWithPasskey, { response: await present() })).toBe(notRecognised);
});

test.for([{}, { id: 'x', rawId: 'y' }, { id: 7, response: null, type: 'public-key' }])(
  'nonsense (%j) is refused like any other passkey',
  async (nonsense) => {
    const response = nonsense as never;
    expect(await browser.refusal(signInWithPasskey, { response })).toBe(notRecognised);
    expect(await somebody.refusal(addPasskey, { name: 'Nonsense', response })).toBe(notRecognised);
  },
);

test('a passkey is renamed and removed by its owner, and then no longer signs in', async () => {
  const { id } = await keepPasskey();
  expect(await somebody.call(renamePasskey, { id, name: 'Old laptop' })).toMatchObject({
    name: 'Old laptop',
  });
  await somebody.call(removePasskey, { id });
  expect((await somebody.call(listPasskeys, {})).items).toEqual([]);
  expect(await browser.refusal(signInWithPasskey, { response: await present() })).toBe(notRecognised);
});

test("somebody else's passkey is not found", async () => {
  const { id } = await keepPasskey();
  const stranger = await workplace.person('Stranger', { admin: true });
  expect(await stranger.refusal(renamePasskey, { id, name: 'Mine' })).toBe('not-found');
  expect(await stranger.refusal(removePasskey, { id })).toBe('not-found');
  expect((await stranger.call(listPasskeys, {})).items).toEqual([]);
});

test('the passkey of somebody who left signs nobody in', async () => {
  await keepPasskey();
  await workplace.database.owner.query('update person set left_at = $1 where id = $2', [
    workplace.clock.read().toString(),
    somebody.id,
  ]);
  expect(await browser.refusal(signInWithPasskey, { response: await present() })).toBe(notRecognised);
});
