import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { addressOf, lettersTo, secretIn } from '#test/letters.ts';
import { Visitor } from '#test/visitor.ts';
import { Workplace } from '#test/workplace.ts';
import { invite, inviteMany, redeemLink } from '../contract.ts';

let workplace: Workplace;
let admin: Actor;
let newcomer: Actor;
let email: string;
beforeAll(async () => {
  workplace = await Workplace.open();
  admin = await workplace.person('Admin', { admin: true });
});
beforeEach(async () => {
  newcomer = await workplace.person('Newcomer');
  await workplace.database.owner.query('delete from session where person_id = $1', [newcomer.id]);
  email = await addressOf(workplace, newcomer.id);
});
afterAll(() => workplace.close());

const leave = (person: string) =>
  workplace.database.owner.query('update person set left_at = $1 where id = $2', [
    workplace.clock.read().toString(),
    person,
  ]);

test('an invitation lets somebody in from any browser, once', async () => {
  await admin.call(invite, { id: newcomer.id });
  const [letter] = await lettersTo(workplace, email);
  expect(letter).toMatchObject({ subject: 'Welcome to Alongside at Harbour Works' });
  const browser = new Visitor(workplace.app);
  expect(await browser.call(redeemLink, { secret: secretIn(letter!) })).toMatchObject({ id: newcomer.id });
  expect(await browser.refusal(redeemLink, { secret: secretIn(letter!) })).toBe('sign-in.link-ended');
});

test('an invitation holds for seven days', async () => {
  await admin.call(invite, { id: newcomer.id });
  const secret = secretIn((await lettersTo(workplace, email))[0]!);
  workplace.clock.advance({ hours: 7 * 24 });
  expect(await new Visitor(workplace.app).refusal(redeemLink, { secret })).toBe('sign-in.link-ended');
});

test('a second invitation takes the place of the first', async () => {
  await admin.call(invite, { id: newcomer.id });
  const first = secretIn((await lettersTo(workplace, email))[0]!);
  await admin.call(invite, { id: newcomer.id });
  const second = secretIn((await lettersTo(workplace, email))[1]!);
  const browser = new Visitor(workplace.app);
  expect(await browser.refusal(redeemLink, { secret: first })).toBe('sign-in.link-ended');
  await browser.call(redeemLink, { secret: second });
});

test('only an admin invites; for others there is nobody to be found', async () => {
  const member = await workplace.person('Member');
  expect(await member.refusal(invite, { id: newcomer.id })).toBe('not-found');
  expect(await member.refusal(inviteMany, { people: [newcomer.id] })).toBe('not-found');
  expect(await member.refusal(inviteMany, {})).toBe('not-found');
  expect(await lettersTo(workplace, email)).toEqual([]);
});

test('somebody who does not exist or has left cannot be invited', async () => {
  await leave(newcomer.id);
  expect(await admin.refusal(invite, { id: newcomer.id })).toBe('not-found');
  expect(await admin.refusal(invite, { id: randomUUID() })).toBe('not-found');
  expect(await admin.call(inviteMany, { people: [newcomer.id, randomUUID()] })).toEqual({ invited: 0 });
});

test('somebody who leaves before the letter is written gets none', async () => {
  await admin.call(invite, { id: newcomer.id });
  await leave(newcomer.id);
  expect(await lettersTo(workplace, email)).toEqual([]);
});

test('everybody who cannot have been here yet is invited together, and not again', async () => {
  await workplace.runJobs();
  await admin.call(inviteMany, {});
  await workplace.runJobs();
  const other = await workplace.person('Other newcomer');
  await workplace.database.owner.query('delete from session where person_id = $1', [other.id]);
  expect(await admin.call(inviteMany, {})).toEqual({ invited: 1 });
  expect(await lettersTo(workplace, await addressOf(workplace, other.id))).toHaveLength(1);
  expect(await lettersTo(workplace, await addressOf(workplace, admin.id))).toEqual([]);
});
