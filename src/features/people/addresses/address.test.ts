import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askForLink, redeemLink } from '#features/sign-in/contract.ts';
import { invite } from '#features/sign-in/links/invitation-contract.ts';
import { makeToken } from '#features/sign-in/sessions/session-contract.ts';
import { writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { addressOf, lettersTo, secretIn } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { addPerson, changePerson, readStructuralLog, removePerson } from '../admin/admin-contract.ts';
import { readPerson } from '../directory-contract.ts';
import { readMe } from '../settings/me-contract.ts';
import { addressCards } from './cards.ts';
import { answerAddress, answerAddressByLetter, seeAddress } from './address-contract.ts';

let w: Workplace;
let admin: Actor;
let owner: Actor;
let old: string;
let mine: string;
let count = 0;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
beforeEach(async () => {
  owner = await w.person('Owner');
  old = await addressOf(w, owner.id);
  mine = `taken.over.${(count += 1)}@example.org`;
});
afterAll(() => w.close());

const askFor = async (email: string, id = owner.id) => {
  const { version } = await admin.call(readPerson, { id });
  return admin.call(changePerson, { id, saw: version, email });
};
const addressNow = async (id = owner.id) => (await admin.call(readPerson, { id })).email;
const cardsFor = (reader: Actor) => cardsFrom(w, [addressCards], reader);
const question = async () => one(await cardsFor(owner));
const lastLogged = async () => (await admin.call(readStructuralLog, { limit: 1 })).items[0];

test('an admin who gives somebody another address does not come in as them', async () => {
  await askFor(mine);
  const browser = new AnonymousBrowser(w.app);
  await browser.call(askForLink, { email: mine });
  expect(await lettersTo(w, mine)).toEqual([]);
  expect(await addressNow()).toBe(old);
  expect(await admin.call(readPerson, { id: owner.id })).toMatchObject({ addressAsked: mine });
  expect(await lastLogged()).toMatchObject({ what: 'address.asked', by: { id: admin.id } });
});

test('its owner is asked by a card and by a letter to the old address, and nobody else is', async () => {
  await askFor(mine);
  expect(await question()).toMatchObject({
    why: { say: 'people.address-asked', with: { by: 'Admin', address: mine } },
    answers: ['yes', 'no'],
  });
  const [letter] = await lettersTo(w, old);
  expect(letter).toMatchObject({ subject: 'Is this your new address?' });
  expect(letter!.lines.join(' ')).toContain(mine);
  expect(await cardsFor(admin)).toEqual([]);
});

test('with a yes from where they are signed in it changes, and the old address gets a last letter', async () => {
  await askFor(mine);
  const { subject } = await question();
  expect(await owner.call(answerAddress, { id: subject.id, yes: true })).toEqual({ outcome: 'changed' });
  expect((await owner.call(readMe, {})).person.email).toBe(mine);
  expect((await lettersTo(w, old)).map((letter) => letter.subject)).toContain(
    'Your address in Alongside was changed',
  );
  expect(await lastLogged()).toMatchObject({ what: 'address.changed', by: { id: owner.id } });
  expect(await owner.refusal(answerAddress, { id: subject.id, yes: false })).toBe('people.address-ended');
});

test('with a no everything stays', async () => {
  await askFor(mine);
  const { subject } = await question();
  await owner.call(answerAddress, { id: subject.id, yes: false });
  expect(await addressNow()).toBe(old);
  expect(await cardsFor(owner)).toEqual([]);
  expect(await lastLogged()).toMatchObject({ what: 'address.kept' });
});

test('the link in the letter to the old address takes the answer, once, and signs nobody in', async () => {
  await askFor(mine);
  const secret = secretIn(one(await lettersTo(w, old)));
  const browser = new AnonymousBrowser(w.app);
  expect(await browser.refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
  expect(await browser.call(answerAddressByLetter, { secret, yes: true })).toEqual({ outcome: 'changed' });
  expect(browser.cookies).toEqual({});
  expect(await browser.refusal(answerAddressByLetter, { secret, yes: true })).toBe('people.address-ended');
  expect(await addressNow()).toBe(mine);
});

test('neither an admin nor a token says yes in somebody else’s place', async () => {
  await askFor(mine);
  const { subject } = await question();
  expect(await admin.refusal(answerAddress, { id: subject.id, yes: true })).toBe('people.address-ended');
  const { secret } = await owner.call(makeToken, { name: 'Program', scope: 'write' });
  const program = new AnonymousBrowser(w.app, { headers: { authorization: `Bearer ${secret}` } });
  expect(await program.refusal(answerAddress, { id: subject.id, yes: true })).toBe('sign-in.browser-only');
  expect(await addressNow()).toBe(old);
});

test('a question ends after two weeks, and a newer one takes the place of the one before', async () => {
  await askFor(mine);
  const first = secretIn(one(await lettersTo(w, old)));
  await askFor(`other.${mine}`);
  const browser = new AnonymousBrowser(w.app);
  expect(await browser.refusal(answerAddressByLetter, { secret: first, yes: true })).toBe(
    'people.address-ended',
  );
  const second = (await question()).subject.id;
  w.clock.advance({ hours: 24 * 14 });
  expect(await cardsFor(owner)).toEqual([]);
  expect(await owner.refusal(answerAddress, { id: second, yes: true })).toBe('people.address-ended');
});

test('an address that somebody else took in the meantime is not given twice', async () => {
  await askFor(mine);
  const { subject } = await question();
  await admin.call(addPerson, { name: 'Quick', email: mine, timeZone: 'UTC', language: 'en' });
  expect(await owner.refusal(answerAddress, { id: subject.id, yes: true })).toBe('people.email-taken');
});

test('an address nobody has used yet is mended at once, and what was sent to it lets nobody in', async () => {
  const wrong = `typo.${mine}`;
  const added = await admin.call(addPerson, { name: 'New', email: wrong, timeZone: 'UTC', language: 'en' });
  await admin.call(invite, { id: added.id });
  const secret = secretIn(one(await lettersTo(w, wrong)));
  await askFor(mine, added.id);
  expect(await addressNow(added.id)).toBe(mine);
  expect(await lastLogged()).toMatchObject({ what: 'address.mended' });
  expect(await new AnonymousBrowser(w.app).refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
});

test('whoever was here once and signed out everywhere still is asked', async () => {
  await w.database.owner.query('delete from session where person_id = $1', [owner.id]);
  await askFor(mine);
  expect(await addressNow()).toBe(old);
});

test('as the app, no address is changed in the database beside the question', async () => {
  const change = writing(w.database.app, admin.id, (tx) =>
    tx.updateTable('person').set({ email: mine }).where('id', '=', owner.id).execute(),
  );
  await expect(change).rejects.toThrow('permission denied');
});

test('what was changed on the machine is told by a card until it was seen; others see nothing of it', async () => {
  await w.database.owner.query('select change_address_here($1, $2, $3, $4)', [
    crypto.randomUUID(),
    owner.id,
    mine,
    w.clock.read().toString(),
  ]);
  const card = await question();
  expect(card).toMatchObject({
    why: { say: 'people.address-changed', with: { address: mine } },
    answers: ['seen'],
  });
  await admin.call(seeAddress, { id: card.subject.id });
  expect(await question()).toBeDefined();
  await owner.call(seeAddress, { id: card.subject.id });
  expect(await cardsFor(owner)).toEqual([]);
});

test('a question to somebody who left is no longer answered', async () => {
  await askFor(mine);
  const secret = secretIn(one(await lettersTo(w, old)));
  await admin.call(removePerson, { id: owner.id });
  expect(await new AnonymousBrowser(w.app).refusal(answerAddressByLetter, { secret, yes: true })).toBe(
    'people.address-ended',
  );
});

const zeroWidth = '\u200b';
test.for([
  `mailto:kim@example.org`,
  `kim${zeroWidth}@example.org`,
  'kim@exam\u00adple.org',
  'kim@example.org\u202e',
  'kim\u0007@example.org',
  'kim @example.org',
  'Kim <kim@example.org>',
])('%j is no address, wherever it is written', async (email) => {
  const added = await admin.refusal(addPerson, { name: 'Kim', email, timeZone: 'UTC', language: 'en' });
  expect(['people.bad-email', 'input.signs']).toContain(added);
  const asked = await new AnonymousBrowser(w.app).refusal(askForLink, { email });
  expect(['sign-in.bad-address', 'input.signs']).toContain(asked);
});

test('an address with blanks around it and in capitals is the same, wherever it is written', async () => {
  await new AnonymousBrowser(w.app).call(askForLink, { email: ` ${old.toUpperCase()} ` });
  expect(await lettersTo(w, old)).toHaveLength(1);
});
