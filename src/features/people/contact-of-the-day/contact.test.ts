import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffers, postAsk } from '#features/asks/contract.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { removePerson } from '../admin/admin-contract.ts';
import { readRecipientContext } from '../directory-contract.ts';
import { setAway } from '../settings/me-contract.ts';
import { removeMember } from '../teams/team-contract.ts';
import { setContactDays, readFrontDoor } from './contact-contract.ts';

let w: Workplace;
let care: string;
let admin: Actor;
let agent: Actor;
let second: Actor;
let buyer: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
  buyer = await w.person('Buyer');
});
afterAll(() => w.close());
beforeEach(async () => {
  w.clock.set(tuesday);
  care = await w.team(`Care ${crypto.randomUUID()}`);
  agent = await w.person('Agent', { teams: [care] });
  second = await w.person('Second agent', { teams: [care] });
});

const shown = async () => (await buyer.call(readFrontDoor, { id: care })).turnTo.map(({ name }) => name);

test('a member says it for today, and it is over tomorrow; nobody is fine', async () => {
  expect(await shown()).toEqual([]);
  const door = await agent.call(setContactDays, { id: care, today: true });
  expect(door).toMatchObject({ amToday: true, turnTo: [{ id: agent.id }], can: ['be-turned-to'] });
  expect(await shown()).toEqual(['Agent']);
  await agent.call(setContactDays, { id: care, today: true });
  expect(await shown()).toEqual(['Agent']);
  await agent.call(setContactDays, { id: care, today: false });
  expect(await shown()).toEqual([]);
  await agent.call(setContactDays, { id: care, today: true });
  w.clock.advance({ hours: 24 });
  expect(await shown()).toEqual([]);
});

test('weekdays come back each week, and a word for today goes before them', async () => {
  await agent.call(setContactDays, { id: care, weekdays: [2, 4, 2] });
  expect(await shown()).toEqual(['Agent']);
  w.clock.advance({ hours: 24 });
  expect(await shown()).toEqual([]);
  w.clock.advance({ hours: 24 * 6 });
  expect(await shown()).toEqual(['Agent']);
  await second.call(setContactDays, { id: care, today: true });
  expect(await shown()).toEqual(['Second agent']);
  expect(await agent.call(setContactDays, { id: care, weekdays: [] })).toMatchObject({ myWeekdays: [] });
});

test('who is away is skipped, and who leaves the team or the workplace stands at no door', async () => {
  await agent.call(setContactDays, { id: care, weekdays: [2] });
  await second.call(setContactDays, { id: care, weekdays: [2] });
  expect(await shown()).toEqual(['Agent', 'Second agent']);
  await agent.call(setAway, { away: [{ from: '2054-11-24', until: '2054-11-24' }] });
  expect(await shown()).toEqual(['Second agent']);
  await admin.call(removeMember, { id: care, person: second.id });
  expect(await shown()).toEqual([]);
  await admin.call(removePerson, { id: second.id });
  await w.runJobs();
  const { rows } = await w.database.owner.query('select from contact_day where person_id = $1', [second.id]);
  expect(rows).toEqual([]);
});

test('nobody says it for somebody else, and to whoever is no member there is no door to stand at', async () => {
  expect(await buyer.refusal(setContactDays, { id: care, today: true })).toBe('not-found');
  expect(await admin.refusal(setContactDays, { id: care, weekdays: [1] })).toBe('not-found');
  expect(await buyer.refusal(readFrontDoor, { id: agent.id })).toBe('not-found');
  expect((await buyer.call(readFrontDoor, { id: care })).can).toEqual([]);
  const put = (by: Actor, person: string) =>
    writing(w.database.app, by.id, (tx) =>
      tx.insertInto('contactDay').values({ teamId: care, personId: person, weekday: 1 }).execute(),
    );
  await expect(put(second, agent.id)).rejects.toThrow('row-level security');
  await expect(put(buyer, buyer.id)).rejects.toThrow('row-level security');
});

test('beside what is written to a team stands whom to turn to today', async () => {
  await agent.call(setContactDays, { id: care, today: true });
  const beside = await buyer.call(readRecipientContext, { party: care, for: 'ask' });
  expect(beside.turnTo.map(({ name }) => name)).toEqual(['Agent']);
  expect((await buyer.call(readRecipientContext, { party: agent.id, for: 'ask' })).turnTo).toEqual([]);
});

test('one’s own data holds when one said to be the one to turn to', async () => {
  await agent.call(setContactDays, { id: care, weekdays: [5] });
  const mine = (await agent.get('/api/me/export')).json<{ people: { turnTo: object[] } }>();
  expect(mine.people.turnTo).toMatchObject([{ weekday: 5, day: null }]);
});

test('the offers of a team’s members can be asked for alone, as far as they are open to the reader', async () => {
  const offer = { direction: 'offer' as const, size: 'five-minutes' as const, kind: 'skill' as const };
  const post = (by: Actor, what: string, circle: string) =>
    by.call(postAsk, { ...offer, what, why: 'Glad to', places: 3, noRush: true, circle: [circle] });
  const open = await post(agent, 'A look at your letter', w.everyone);
  await post(agent, 'Only among us', care);
  await post(admin, 'Somebody else’s offer', w.everyone);
  const { items } = await buyer.call(openOffers, { of: care });
  expect(items.map(({ id }) => id)).toEqual([open.id]);
});
