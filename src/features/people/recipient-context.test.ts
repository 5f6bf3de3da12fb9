/** Before anybody writes to somebody, the composer says whether they have been here, and whether they may be invited. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { allowInviting, invite } from '#features/sign-in/links/invitation-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { addPerson, removePerson } from './admin/admin-contract.ts';
import { readRecipientContext, readPerson } from './directory-contract.ts';
import { readFrontDoor } from './contact-of-the-day/contact-contract.ts';
import { occasions } from './guide/guide.ts';

let w: Workplace;
let admin: Actor;
let member: Actor;
let colleague: Actor;
let team: string;
let newcomer: string;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
  member = await w.person('Member');
  colleague = await w.person('Colleague');
});
afterAll(() => w.close());
beforeEach(async () => {
  const unique = crypto.randomUUID().slice(0, 8);
  team = await w.team(`Newcomers ${unique}`);
  ({ id: newcomer } = await admin.call(addPerson, {
    name: `Newcomer ${unique}`,
    email: `newcomer.${unique}@example.org`,
    teams: [team],
    timeZone: 'Europe/Berlin',
    language: 'en',
  }));
});

const beside = (who: Actor, party: string) => who.call(readRecipientContext, { party, for: 'ask' });
const says = async (who: Actor, party: string) => {
  const { beenHere, mayInvite } = await beside(who, party);
  return { beenHere, mayInvite };
};

test('of somebody who came in it says so, and there is nobody to invite', async () => {
  for (const who of [member, admin])
    expect(await says(who, colleague.id)).toEqual({ beenHere: true, mayInvite: false });
  expect(await member.call(readPerson, { id: colleague.id })).toMatchObject({ beenHere: true });
});

test('of somebody who never came in it says so on every occasion, and an admin may invite them', async () => {
  for (const occasion of occasions)
    expect(await member.call(readRecipientContext, { party: newcomer, for: occasion })).toMatchObject({
      beenHere: false,
      mayInvite: false,
    });
  expect(await says(admin, newcomer)).toEqual({ beenHere: false, mayInvite: true });
  expect(await member.call(readPerson, { id: newcomer })).toMatchObject({ beenHere: false });
});

test('where the workplace lets asks invite, everybody may; and what is said holds', async () => {
  expect(await member.refusal(invite, { id: newcomer })).toBe('not-found');
  await admin.call(allowInviting, { allowed: true });
  expect(await says(member, newcomer)).toEqual({ beenHere: false, mayInvite: true });
  expect(await member.call(invite, { id: newcomer })).toEqual({});
  await admin.call(allowInviting, { allowed: false });
  expect(await says(member, newcomer)).toEqual({ beenHere: false, mayInvite: false });
});

test('a team has been here once one of its people has, and nobody invites a team', async () => {
  await admin.call(allowInviting, { allowed: true });
  expect(await says(member, team)).toEqual({ beenHere: false, mayInvite: false });
  expect(await member.call(readFrontDoor, { id: team })).toMatchObject({ beenHere: false });
  const first = await w.person('First', { teams: [team] });
  expect(await says(member, team)).toEqual({ beenHere: true, mayInvite: false });
  expect(await member.call(readFrontDoor, { id: team })).toMatchObject({ beenHere: true });
  await admin.call(removePerson, { id: first.id });
  // who has left is not said to come yet
  expect(await member.refusal(readRecipientContext, { party: first.id, for: 'ask' })).toBe('not-found');
  expect(await says(member, team)).toEqual({ beenHere: false, mayInvite: false });
  await admin.call(allowInviting, { allowed: false });
});
