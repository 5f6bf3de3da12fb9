import { expect, test } from 'vitest';
import { nth } from '#platform/defined.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { read, teamsThatAsk } from '#test/scenarios/asks.ts';
import * as contract from './contract.ts';

const scenario = gatheredOnce(teamsThatAsk);

test('rewording keeps the earlier words in the history', async () => {
  const { developer, engineer, leader, post } = scenario();
  const ask = await post(developer);
  const after = await developer.call(contract.moves.reword, {
    id: ask.id,
    saw: 1,
    what: 'Rounding of refunds',
    by: '2054-11-27',
  });
  expect(after).toMatchObject({ what: 'Rounding of refunds', by: '2054-11-27', why: ask.why, version: 2 });
  expect(after.history.map((line) => line.did)).toEqual(['posted', 'reworded']);
  expect(nth(after.history, 1).details).toMatchObject({ before: { what: ask.what, by: '2054-11-25' } });
  expect(await developer.refusal(contract.moves.reword, { id: ask.id, saw: 1, what: 'x' })).toBe('ask.stale');
  expect(await leader.refusal(contract.moves.reword, { id: ask.id, saw: 2, what: 'x' })).toBe(
    'ask.not-your-move',
  );
  const what = `@[Test engineer](${engineer.id})`;
  expect(await developer.refusal(contract.moves.reword, { id: ask.id, saw: 2, what })).toBe(
    'ask.names-someone',
  );
});

test('only the author widens; earlier lines and history stay with those who could see them', async () => {
  const { w, developer, engineer, leader, outsider, payments, post, testTeam } = scenario();
  const ask = await post(developer, { circle: [payments] });
  await leader.call(contract.moves.share, { id: ask.id, words: 'For us in Payments' });
  expect(await leader.refusal(contract.moves.widen, { id: ask.id, saw: 1, add: [testTeam] })).toBe(
    'ask.not-your-move',
  );
  const wider = await developer.call(contract.moves.widen, { id: ask.id, saw: 1, add: [testTeam] });
  expect(wider.circle.parties.map((party) => party.name)).toEqual(['Payments', 'Test']);
  expect(wider.earlierCircles.map(({ parties }) => parties.map(({ name }) => name))).toEqual([['Payments']]);
  expect((await read(engineer, ask.id)).earlierCircles).toEqual([]);
  const seen = await read(engineer, ask.id);
  expect(seen.resources).toEqual([]);
  expect(seen.history.map((line) => line.did)).toEqual(['widened']);
  expect((await read(leader, ask.id)).resources).toHaveLength(1);
  expect(await developer.refusal(contract.moves.widen, { id: ask.id, saw: 2, add: [testTeam] })).toBe(
    'ask.already-in-circle',
  );
  const all = await developer.call(contract.moves.widen, { id: ask.id, saw: 2, add: [w.everyone] });
  expect(all.circle.everyone).toBe(true);
  expect(all.earlierCircles).toHaveLength(2);
  expect(await developer.refusal(contract.moves.widen, { id: ask.id, saw: 3, add: [testTeam] })).toBe(
    'ask.already-in-circle',
  );
  expect(await read(outsider, ask.id)).toMatchObject({ id: ask.id, resources: [] });
});

test('closing ends every move', async () => {
  const { developer, engineer, lead, leader, post } = scenario();
  const ask = await post(developer);
  expect(await leader.refusal(contract.moves.close, { id: ask.id, saw: 1, how: 'helped' })).toBe(
    'ask.not-your-move',
  );
  const closed = await developer.call(contract.moves.close, {
    id: ask.id,
    saw: 1,
    how: 'not-found',
    words: 'Nobody knew',
  });
  expect(closed).toMatchObject({ state: 'closed', ended: 'not-found', can: [] });
  expect(closed.history.at(-1)).toMatchObject({ did: 'closed', words: 'Nobody knew' });
  const answer = { id: ask.id, saw: 2, words: 'x' };
  for (const operation of [contract.moves.help, contract.moves.take])
    expect(await engineer.refusal(operation, answer)).toBe('ask.closed');
  expect(await engineer.refusal(contract.moves.helpOnTheSpot, answer)).toBe('ask.closed');
  const introduction = { id: ask.id, saw: 2, words: 'x', person: lead.id };
  expect(await engineer.refusal(contract.moves.introduce, introduction)).toBe('ask.closed');
  expect(await engineer.refusal(contract.moves.share, { id: ask.id, words: 'x' })).toBe('ask.closed');
  expect(await developer.refusal(contract.moves.close, { id: ask.id, saw: 2, how: 'helped' })).toBe(
    'ask.closed',
  );
  expect(await developer.refusal(contract.moves.reword, { id: ask.id, saw: 2, what: 'x' })).toBe(
    'ask.closed',
  );
});
