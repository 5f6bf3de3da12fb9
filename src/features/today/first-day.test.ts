/** A first day: what somebody new is shown, with what they came, and what stays out of their way. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readMe } from '#features/people/settings/me-contract.ts';
import { readMyCompany } from '#features/people/settings/company-contract.ts';
import { requestPromise } from '#features/promises/contract.ts';
import { allowInviting, invite } from '#features/sign-in/links/invitation-contract.ts';
import type { Actor } from '#test/actor.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { readNotYet, readToday } from './contract.ts';

let w: Workplace;
let care: string;
let carla: Actor;
let dora: Actor;
let people = 0;
beforeAll(async () => {
  w = await Workplace.open();
  care = await w.team('Care');
  dora = await w.person('Dora', { admin: true });
  carla = await w.person('Carla', { teams: [care] });
});
beforeEach(() => w.clock.set(tuesday));
afterAll(() => w.close());

const newcomer = (more = {}) => w.person(`Nils ${(people += 1)}`, { teams: [care], isNew: true, ...more });
const asks = (by: Actor, whom: Actor, what = 'The map') =>
  by.call(requestPromise, { performer: whom.id, what, doneLooksLike: 'It is there', dueOn: null });
/** What the cards of somebody say, those beneath others too. */
const told = async (who: Actor) =>
  (await who.call(readToday, {})).cards.flatMap(({ why, also }) => [why].concat(also.map((one) => one.why)));
const nextDay = () => w.clock.set('2054-11-25T09:00:00Z');

test('on their first day somebody is met by what is asked of them, and by the first steps', async () => {
  const nils = await newcomer({ isPrompted: true });
  await asks(carla, nils);
  const first = await nils.call(readToday, {});
  expect(first).toMatchObject({ firstDay: true, cameFor: null });
  expect(first.cards.map(({ words }) => words)).toEqual(['The map']);
  expect(first.firstSteps).toEqual(['ask', 'guide', 'thanks', 'passkey', 'mail']);
  nextDay();
  expect(await nils.call(readToday, {})).toMatchObject({ firstDay: false });
});

test('they read whom they are with: a few of their team who have been here', async () => {
  const nils = await newcomer();
  const { team, people: beside } = await nils.call(readMyCompany, {});
  expect(team).toMatchObject({ name: 'Care' });
  expect(beside.map(({ name }) => name)).toContain('Carla');
  expect(beside.map(({ id }) => id)).not.toContain(nils.id);
});

test('their team hears that they are new, on the day they come; they do not hear of themselves', async () => {
  const nils = await newcomer();
  expect(await told(carla)).toContainEqual({
    say: 'people.new-among',
    with: { party: nils.name, team: 'Care' },
  });
  expect((await told(nils)).map(({ say }) => say)).not.toContain('people.new-among');
});

test('whoever was invited by somebody who waits for them finds that question alone', async () => {
  await dora.call(allowInviting, { allowed: true });
  const nils = await newcomer();
  await w.database.owner.query('update person set here_since = null where id = $1', [nils.id]);
  await carla.call(invite, { id: nils.id, words: 'The map' });
  await w.database.owner.query('update person set here_since = $2 where id = $1', [nils.id, '2054-11-24']);
  const { id } = await asks(carla, nils);
  expect((await nils.call(readToday, {})).cameFor).toEqual({ kind: 'promise', id });
});

test('what has not touched somebody new stays out of their way, for a month', async () => {
  const nils = await newcomer();
  expect((await nils.call(readMe, {})).isNew).toBe(true);
  expect((await nils.call(readNotYet, {})).parts).toEqual(
    expect.arrayContaining(['goals', 'practice', 'mirror']),
  );
  expect((await carla.call(readNotYet, {})).parts).toEqual([]);
  expect((await carla.call(readMe, {})).isNew).toBe(false);
  w.clock.set('2054-12-29T09:00:00Z');
  expect((await nils.call(readMe, {})).isNew).toBe(false);
  expect((await nils.call(readNotYet, {})).parts).toEqual([]);
});
