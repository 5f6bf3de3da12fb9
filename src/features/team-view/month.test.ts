import { afterAll, beforeAll, expect, test } from 'vitest';
import { nth, one } from '#platform/defined.ts';
import { moves, offerPromise, type PromiseView } from '#features/promises/contract.ts';
import type { Actor } from '#test/actor.ts';
import { teamOf } from '#test/team-life.ts';
import { Workplace } from '#test/workplace.ts';
import { readTeamMonth } from './contract.ts';

let w: Workplace;
let care: Awaited<ReturnType<typeof teamOf>>;
let depot: Awaited<ReturnType<typeof teamOf>>;
let outsider: Actor;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  care = await teamOf(w, 'Care', 5);
  depot = await teamOf(w, 'Depot', 5);
  outsider = await w.person('Outsider');
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

const month = '2099-02';
const offered = (what: string, dueOn: string | null, performer = depot.team, customer = care.team) =>
  one(depot.members).call(offerPromise, { performer, customer, what, doneLooksLike: 'It is there', dueOn });
const given = async (promise: PromiseView, who = one(care.members)) =>
  who.call(moves.accept, { id: promise.id, saw: promise.version });

test('a month holds what teams promised each other for its days, by day, also what was kept, and no person’s promise', async () => {
  const last = await given(await offered('The last list', '2099-02-28'));
  const first = await given(await offered('The first list', '2099-02-01'));
  await given(await offered('The list of March', '2099-03-01'));
  await given(await offered('Whenever it suits', null));
  const member = one(care.members);
  await given(await offered('For one of them', '2099-02-03', depot.team, member.id), member);
  const reported = await one(depot.members).call(moves.report, { id: last.id, saw: last.version });
  await member.call(moves['declare-satisfied'], { id: last.id, saw: reported.version });
  for (const [team, who] of [
    [care.team, nth(care.members, 3)],
    [depot.team, nth(depot.members, 3)],
  ] as const) {
    const { promises } = await who.call(readTeamMonth, { id: team, month });
    expect(promises.map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'promised'],
      [last.id, 'satisfied'],
    ]);
  }
});

test('what nobody has promised yet stands in no month', async () => {
  await offered('Perhaps', '2099-02-10');
  const { promises } = await one(care.members).call(readTeamMonth, { id: care.team, month });
  expect(promises.map(({ what }) => what)).not.toContain('Perhaps');
});

test('to whoever is in neither team there is no month of it, whatever their role', async () => {
  for (const who of [outsider, admin])
    expect(await who.refusal(readTeamMonth, { id: care.team, month })).toBe('not-found');
});
