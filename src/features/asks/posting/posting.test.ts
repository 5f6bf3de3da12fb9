import { expect, test } from 'vitest';
import { Refused } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { read, teamsThatAsk } from '#test/scenarios/asks.ts';
import * as contract from '../contract.ts';

const scenario = gatheredOnce(teamsThatAsk);

test('an ask goes to the circle its author chose, and says who that is (A6)', async () => {
  const { developer, leader, post } = scenario();
  const ask = await post(developer, { neededToday: true });
  expect(ask).toMatchObject({
    state: 'open',
    by: '2054-11-25',
    neededToday: true,
    version: 1,
    can: ['share', 'reword', 'widen', 'close'],
  });
  expect(ask.circle).toMatchObject({ everyone: false, people: 4 });
  expect(ask.circle.parties.map((party) => party.name)).toEqual(['Payments', 'Test']);
  expect(await read(leader, ask.id)).toMatchObject({ id: ask.id, toldTo: null });
});

test('an ask may be marked as good for learning, and stays so until its author says otherwise (S2-9.3)', async () => {
  const { developer, leader, post } = scenario();
  const ask = await post(developer, { goodForLearning: true });
  expect((await read(leader, ask.id)).goodForLearning).toBe(true);
  const { moves } = contract;
  const reworded = await developer.call(moves.reword, { id: ask.id, saw: 1, what: 'Try the rig with me' });
  expect(reworded).toMatchObject({ goodForLearning: true, version: 2 });
  await developer.call(moves.reword, { id: ask.id, saw: 2, goodForLearning: false });
  expect((await read(leader, ask.id)).goodForLearning).toBe(false);
});

test('strangers, admins among them, get the answer of an ask that never was (A6)', async () => {
  const { admin, analyst, developer, lead, outsider, post } = scenario();
  const ask = await post(developer);
  const never = await outsider.get('/api/asks/00000000-0000-7000-8000-000000000000');
  for (const stranger of [outsider, admin, analyst]) {
    expect((await stranger.get(`/api/asks/${ask.id}`)).json()).toEqual(never.json());
    expect((await stranger.call(contract.openAsks, {})).items).toEqual([]);
    expect((await stranger.call(contract.openAsks, { q: 'refund' })).items).toEqual([]);
    const answer = { id: ask.id, saw: 1, words: 'x' };
    for (const operation of [contract.moves.help, contract.moves.take])
      expect(await stranger.refusal(operation, answer)).toBe('not-found');
    expect(await stranger.refusal(contract.moves.helpOnTheSpot, answer)).toBe('not-found');
    const introduction = { id: ask.id, saw: 1, words: 'x', person: lead.id };
    expect(await stranger.refusal(contract.moves.introduce, introduction)).toBe('not-found');
    expect(await stranger.refusal(contract.moves.share, { id: ask.id, words: 'x' })).toBe('not-found');
    expect(await stranger.refusal(contract.notThisTime, { id: ask.id })).toBe('not-found');
    expect(await stranger.refusal(contract.moves.reword, { id: ask.id, saw: 1, what: 'x' })).toBe(
      'not-found',
    );
    expect(await stranger.refusal(contract.moves.widen, { id: ask.id, saw: 1, add: [stranger.id] })).toBe(
      'not-found',
    );
    expect(await stranger.refusal(contract.moves.close, { id: ask.id, saw: 1, how: 'helped' })).toBe(
      'not-found',
    );
  }
});

test('an ask that names somebody as the cause is refused and not stored (A7)', async () => {
  const { w, developer, engineer, need, outsider, post, testTeam } = scenario();
  const before = await w.database.owner.query('select count(*) from ask');
  const why = `because @[Test engineer](${engineer.id}) broke the rig`;
  expect(await developer.refusal(contract.postAsk, { ...need(), why })).toBe('ask.names-someone');
  expect(await developer.refusal(contract.postAsk, { ...need(), what: `@[x](${outsider.id})` })).toBe(
    'ask.names-someone',
  );
  const after = await w.database.owner.query('select count(*) from ask');
  expect(after.rows).toEqual(before.rows);
  await post(developer, { why: `the @[Test](${testTeam}) rig is with @[Developer](${developer.id})` });
});

test('the author can always see it, and somebody else too', async () => {
  const { developer, need, post, testTeam } = scenario();
  const elsewhere = await post(developer, { circle: [testTeam] });
  expect(elsewhere.circle.parties.map((party) => party.name).toSorted()).toEqual(['Developer', 'Test']);
  expect(await developer.refusal(contract.postAsk, { ...need(), circle: [developer.id] })).toBe(
    'ask.nobody-there',
  );
  expect(await developer.refusal(contract.postAsk, { ...need(), circle: [] })).toBe('ask.needs-a-circle');
  const { circle: _, ...without } = need();
  expect(await developer.refusal(contract.postAsk, without)).toBe('ask.needs-a-circle');
});

test('struggling goes to one’s own teams unless said otherwise (S4-18)', async () => {
  const { developer, engineer, need } = scenario();
  const { circle: _, ...without } = need();
  const ask = await developer.call(contract.postAsk, { ...without, kind: 'struggling' });
  expect(ask.circle.parties.map((party) => party.name)).toEqual(['Payments']);
  expect(await engineer.refusal(contract.readAsk, { id: ask.id })).toBe('not-found');
});

test('refuses what is missing', async () => {
  const { developer, need } = scenario();
  const { by: _, ...noDay } = need();
  expect(await developer.refusal(contract.postAsk, noDay)).toBe('ask.needs-a-day');
  expect(await developer.refusal(contract.postAsk, { ...need(), by: '2054-11-23' })).toBe(
    'ask.day-has-passed',
  );
  expect(await developer.refusal(contract.postAsk, { ...need(), direction: 'offer' })).toBe(
    'ask.needs-places',
  );
  expect(await developer.refusal(contract.postAsk, { ...need(), places: 3 })).toBe('ask.has-no-places');
  expect(await developer.refusal(contract.postAsk, { ...need(), why: '  ' })).toBe('input.invalid');
});

test('the same command under the same key posts one ask', async () => {
  const { leader, need } = scenario();
  const first = await leader.call(contract.postAsk, need(), 'one-key-for-one-ask');
  expect((await leader.call(contract.postAsk, need(), 'one-key-for-one-ask')).id).toBe(first.id);
  await expect(
    leader.call(contract.postAsk, { ...need(), what: 'Other' }, 'one-key-for-one-ask'),
  ).rejects.toThrow(Refused);
});
