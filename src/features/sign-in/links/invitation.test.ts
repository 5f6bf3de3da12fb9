import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { addressOf, lettersTo, secretIn } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { noteMailServer } from '#platform/mail/mail-queue.ts';
import { last, one } from '#platform/defined.ts';
import { postAsk } from '#features/asks/contract.ts';
import { redeemLink } from '../contract.ts';
import { allowInviting, invite, inviteMany, makeLinks, readInvitations } from './invitation-contract.ts';

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
  await neverCame(newcomer);
  email = await addressOf(workplace, newcomer.id);
});
afterAll(() => workplace.close());

/** Takes back that somebody ever signed in. */
async function neverCame({ id }: Actor): Promise<void> {
  await workplace.database.owner.query('delete from session where person_id = $1', [id]);
  await workplace.database.owner.query('update person set here_since = null where id = $1', [id]);
}
const stateOf = async (who: Actor) =>
  (await admin.call(readInvitations, {})).items.find(({ person }) => person.id === who.id)?.state;

const leave = (person: string) =>
  workplace.database.owner.query('update person set left_at = $1 where id = $2', [
    workplace.clock.read().toString(),
    person,
  ]);

test('an invitation lets somebody in from any browser, once', async () => {
  await admin.call(invite, { id: newcomer.id });
  const [letter] = await lettersTo(workplace, email);
  expect(letter).toMatchObject({ subject: 'Admin invites you: Alongside at Harbour Works' });
  expect(letter!.lines.join(' ')).toContain('Your manager cannot read it');
  const browser = new AnonymousBrowser(workplace.app);
  expect(await browser.call(redeemLink, { secret: secretIn(letter!) })).toMatchObject({ id: newcomer.id });
  expect(await browser.refusal(redeemLink, { secret: secretIn(letter!) })).toBe('sign-in.link-ended');
});

test('an invitation holds for seven days', async () => {
  await admin.call(invite, { id: newcomer.id });
  const secret = secretIn(one(await lettersTo(workplace, email)));
  workplace.clock.advance({ hours: 7 * 24 });
  expect(await new AnonymousBrowser(workplace.app).refusal(redeemLink, { secret })).toBe(
    'sign-in.link-ended',
  );
});

test('two presses are one letter; a later one leaves the first link alive until somebody came', async () => {
  await admin.call(invite, { id: newcomer.id });
  await admin.call(invite, { id: newcomer.id });
  expect(await admin.call(inviteMany, { people: [newcomer.id], again: true })).toEqual({ invited: 0 });
  expect(await lettersTo(workplace, email)).toHaveLength(1);
  const first = secretIn(one(await lettersTo(workplace, email)));
  workplace.clock.advance({ hours: 2 });
  expect(await admin.call(inviteMany, { people: [newcomer.id] })).toEqual({ invited: 0 });
  expect(await admin.call(inviteMany, { people: [newcomer.id], again: true })).toEqual({ invited: 1 });
  const second = secretIn(last(await lettersTo(workplace, email)));
  expect(second).not.toBe(first);
  const browser = new AnonymousBrowser(workplace.app);
  await browser.call(redeemLink, { secret: first });
  expect(await new AnonymousBrowser(workplace.app).refusal(redeemLink, { secret: second })).toBe(
    'sign-in.link-ended',
  );
});

test('each invitation’s state is seen by admins: not invited, waits, sent, came, refused', async () => {
  expect(await stateOf(newcomer)).toBe('not-invited');
  await admin.call(invite, { id: newcomer.id });
  expect(await stateOf(newcomer)).toBe('waits');
  await lettersTo(workplace, email);
  await noteMailServer(workplace.database.worker, true, workplace.clock.read());
  // written anew, now that there is a server
  const { rows } = await workplace.database.owner.query('select from graphile_worker._private_jobs');
  expect(rows.length).toBeGreaterThan(0);
  const [letter] = await lettersTo(workplace, email);
  await workplace.database.owner.query(
    'select mail_ended(id, null, now()) from mail_waiting where to_address = $1',
    [email],
  );
  expect(await stateOf(newcomer)).toBe('sent');
  await workplace.database.owner.query("insert into mail_refusal values ($1, '550', now())", [email]);
  expect((await admin.call(readInvitations, { state: 'refused' })).items).toMatchObject([
    { email, code: '550' },
  ]);
  await workplace.database.owner.query('delete from mail_refusal');
  await new AnonymousBrowser(workplace.app).call(redeemLink, { secret: secretIn(letter!) });
  expect(await stateOf(newcomer)).toBe('came');
  await noteMailServer(workplace.database.worker, false, workplace.clock.read());
});

test('links to hand over work once in any browser, are made by an admin in a browser, and kept by nobody', async () => {
  const { items } = await admin.call(makeLinks, { people: [newcomer.id, admin.id] });
  expect(items.map(({ person }) => person.id)).toEqual([newcomer.id]);
  // they are invited by that, and a press that invites the others leaves them in peace
  expect(await stateOf(newcomer)).toBe('handed');
  expect((await admin.call(readInvitations, {})).counts).toMatchObject({ handed: 1 });
  await admin.call(inviteMany, {});
  expect(await stateOf(newcomer)).toBe('handed');
  const secret = one(items).link.slice(one(items).link.lastIndexOf('/') + 1);
  expect(await new AnonymousBrowser(workplace.app).call(redeemLink, { secret })).toMatchObject({
    id: newcomer.id,
  });
  const member = await workplace.person('Member');
  expect(await member.refusal(makeLinks, { people: [newcomer.id] })).toBe('not-found');
  expect(await member.refusal(readInvitations, {})).toBe('not-found');
  expect(await member.refusal(allowInviting, { allowed: true })).toBe('not-found');
});

test('a repeated command makes no second links and does not pretend to show the first', async () => {
  const key = randomUUID();
  await admin.call(makeLinks, { people: [newcomer.id] }, key);
  await expect(admin.call(makeLinks, { people: [newcomer.id] }, key)).rejects.toMatchObject({
    code: 'sign-in.links-shown-once',
  });
});

test('where the workplace allows it, whoever asks somebody sends an invitation with their own words', async () => {
  const member = await workplace.person('Noor');
  expect(await member.refusal(invite, { id: newcomer.id, words: 'Which cable?' })).toBe('not-found');
  await admin.call(allowInviting, { allowed: true });
  await member.call(invite, { id: newcomer.id, words: 'Which cable?' });
  const [letter] = await lettersTo(workplace, email);
  expect(letter).toMatchObject({ subject: 'Noor invites you: Alongside at Harbour Works' });
  expect(letter!.lines).toContain('Noor writes: “Which cable?”');
  const { rows } = await workplace.database.owner.query(
    'select words from invitation where words is not null',
  );
  expect(rows).toEqual([]);
  await admin.call(allowInviting, { allowed: false });
});

test('an ask invites somebody who clearly fits, once ever, and only where the workplace allows it', async () => {
  const asker = await workplace.person('Noor');
  await workplace.database.owner.query(
    `insert into guide_line (id, party_id, topic, words, circle_id, changed_at) values (gen_random_uuid(), $1, 'help-with', 'Crane hydraulics', $2, $3)`,
    [newcomer.id, workplace.everyone, '2054-01-01T09:00:00Z'],
  );
  const ask = (what: string) =>
    asker.call(postAsk, {
      direction: 'need',
      what,
      why: 'It leaks',
      size: 'an-hour',
      kind: 'skill',
      noRush: true,
      circle: [workplace.everyone],
    });
  await ask('Crane hydraulics leak');
  expect(await lettersTo(workplace, email)).toEqual([]);
  await admin.call(allowInviting, { allowed: true });
  await ask('Crane hydraulics again');
  const letters = await lettersTo(workplace, email);
  expect(letters).toHaveLength(1);
  expect(one(letters).lines[0]).toBe('Noor asks something you know about.');
  expect(JSON.stringify(letters)).not.toContain('hydraulics');
  await ask('Crane hydraulics once more');
  expect(await lettersTo(workplace, email)).toHaveLength(1);
  await admin.call(allowInviting, { allowed: false });
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
  await neverCame(other);
  expect(await admin.call(inviteMany, {})).toEqual({ invited: 1 });
  expect(await lettersTo(workplace, await addressOf(workplace, other.id))).toHaveLength(1);
  expect(await lettersTo(workplace, await addressOf(workplace, admin.id))).toEqual([]);
});
