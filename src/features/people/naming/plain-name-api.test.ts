import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves as goalMoves, proposeGoal } from '#features/goals/contract.ts';
import { invitePartner, partnershipMoves } from '#features/partnerships/contract.ts';
import { moves, offerPromise } from '#features/promises/contract.ts';
import { lookForAbsent } from './plain-name-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

let w: Workplace;
let [ada, ines, tomasz]: Actor[] = [];
let team: string;
beforeAll(async () => {
  w = await Workplace.open();
  team = await w.team('Dispatch');
  ada = await w.person('Ada Park', { teams: [team] });
  ines = await w.person('Ines Marek', { teams: [team] });
  tomasz = await w.person('Tomasz Wrona [extern]');
});
afterAll(() => w.close());

const absent = async (words: string, readers: string[]) =>
  (await ada!.call(lookForAbsent, { words, readers })).people.map(({ id }) => id);

test('whoever is named and would not read it is found: by full name, or by first name in one’s own team', async () => {
  const blame = 'Clean up what tomasz wronas script broke; Ines never checks anything';
  expect(await absent(blame, [ada!.id])).toEqual([tomasz!.id, ines!.id]);
  expect(await absent(blame, [team])).toEqual([tomasz!.id]);
  expect(await absent(blame, [w.everyone])).toEqual([]);
  expect(await absent('Ada Park did it', [])).toEqual([]);
  expect(await absent('Tomasz did it', [])).toEqual([]);
});

test('of those who would read it, who has never been here is said', async () => {
  const newcomer = await w.person('Newcomer');
  await w.database.owner.query('update person set here_since = null where id = $1', [newcomer.id]);
  const readers = [ines!.id, newcomer.id, team];
  expect((await ada!.call(lookForAbsent, { words: '', readers })).notHereYet).toEqual([
    { id: newcomer.id, kind: 'person', name: 'Newcomer' },
  ]);
});

test('looking keeps nothing of the words', async () => {
  const marker = 'quagga';
  expect(await absent(`The ${marker} of Tomasz Wrona`, [team])).toEqual([tomasz!.id]);
  const { rows } = await w.database.owner.query('select count(*)::int as many from idempotency_key');
  expect(rows).toEqual([{ many: 0 }]);
});

test('owning it, a goal and its progress name nobody, not even as plain text', async () => {
  const offer = { what: 'The map', doneLooksLike: 'It hangs', dueOn: null };
  const promise = await ada!.call(offerPromise, { customer: ines!.id, ...offer });
  await ines!.call(moves.accept, { id: promise.id, saw: 1 });
  const sorry = { id: promise.id, saw: 2, words: 'because Tomasz Wronas printer broke' };
  expect(await ada!.refusal(moves.renege, sorry)).toBe('promise.names-others');
  const goal = {
    with: [ines!.id],
    aim: 'Ten maps',
    whyForAll: 'Ways',
    measure: 'Counted',
    why: 'We get lost',
  };
  expect(await ada!.refusal(proposeGoal, { ...goal, measure: 'TOMASZ WRONA counts' })).toBe(
    'goal.names-a-person',
  );
  const { id, version } = await ada!.call(proposeGoal, goal);
  await ines!.call(goalMoves.join, { id, saw: version, why: 'So do I' });
  expect(
    await ada!.refusal(goalMoves.report, { id, saw: version + 1, progress: 'Ines Marek was late' }),
  ).toBe('goal.names-a-person');
});

test('what is for one’s partners is read by them: people, and the members of partner teams', async () => {
  const words = 'Tomasz Wrona and Rosa Lind know the way';
  const billing = await w.team('Billing');
  const rosa = await w.person('Rosa Lind', { teams: [billing] });
  for (const name of ['Bo', 'Cleo']) await w.person(name, { teams: [billing] });
  await w.person('Uma', { teams: [team] });
  const forPartners = async () =>
    (await ada!.call(lookForAbsent, { words, readers: [], partners: true })).people.map(({ id }) => id);
  expect(new Set(await forPartners())).toEqual(new Set([tomasz!.id, rosa.id]));
  const ofTeams = await ada!.call(invitePartner, { with: billing, purpose: 'Bills', as: team });
  await rosa.call(partnershipMoves.accept, { id: ofTeams.id, saw: ofTeams.version });
  expect(await forPartners()).toEqual([tomasz!.id]);
  const ofTwo = await ada!.call(invitePartner, { with: tomasz!.id, purpose: 'Parts' });
  await tomasz!.call(partnershipMoves.accept, { id: ofTwo.id, saw: ofTwo.version });
  expect(await forPartners()).toEqual([]);
});
