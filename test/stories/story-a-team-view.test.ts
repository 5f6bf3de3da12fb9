/** Story A of the model, its end: Payments looks at itself as a team, whoever leads it included (A21). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposePattern, questionMoves, readCharter } from '#features/team-charters/contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { readLeading, readTeamView } from '#features/team-view/contract.ts';
import { helpAround } from '#test/team-life.ts';
import { gather, type Cast } from './cast.ts';

let a: Cast;
let team: string;
beforeAll(async () => {
  a = await gather();
  team = a.payments;
});
afterAll(() => a.w.close());

const everybody = () => [a.leader, a.developer, ...a.colleagues];
const see = () => a.leader.call(readTeamView, { id: team });

test('A21: the team agrees to look at its pattern; the leader proposes like everybody', async () => {
  await helpAround(team, everybody());
  await a.leader.call(proposePattern, { team });
  expect((await see()).pattern).toEqual({ isOn: false, asked: true, quarters: [] });
  const { opening } = await a.developer.call(readCharter, { team });
  await a.developer.call(questionMoves.yes, { id: opening!.id, saw: opening!.version });
  a.w.clock.set('2054-12-03T09:00:00Z');
  await a.w.runJobs();
  // the quarter in which they began is not over: there are too few in the one before it
  expect((await see()).pattern).toMatchObject({ isOn: true, quarters: [{ asksAnswered: null }] });
});

test('A20, A21: a promise the team could not keep stands there as the team’s, and no figure moves', async () => {
  const { pattern } = await see();
  const { id } = await a.lead.call(requestPromise, {
    customer: a.testers,
    performer: team,
    what: 'A checklist for rounding',
    doneLooksLike: 'It hangs at the rig',
    dueOn: '2054-12-07',
  });
  await a.developer.call(moves.promise, { id, saw: 1 });
  await a.developer.call(moves.renege, { id, saw: 2, words: 'We cannot keep this; we own it.' });
  const seen = await see();
  expect(seen.promises).toMatchObject([
    { state: 'reneged', performer: { kind: 'team', name: 'Payments' }, customer: { name: 'Test' } },
  ]);
  expect(seen.pattern).toEqual(pattern);
});

test('A21: Payments leader opens the view and finds the pattern, as every member does, byte for byte', async () => {
  a.w.clock.set('2055-01-12T09:00:00Z');
  expect((await see()).pattern.quarters).toEqual([
    {
      from: '2054-10-01',
      until: '2054-12-31',
      joined: true,
      firstAnswer: 'same-day',
      asksAnswered: 'half-or-more',
      wordKept: 'half-or-more',
      askedAndHelped: 'half-or-more',
    },
  ]);
  const { body } = await a.leader.get(`/api/teams/${team}/view`);
  for (const who of everybody()) expect((await who.get(`/api/teams/${team}/view`)).body).toBe(body);
});

test('A21: no row about a person, nothing to open behind a figure, and Test is not reached', async () => {
  const { body } = await a.leader.get(`/api/teams/${team}/view`);
  // who leads is said once, as on the team's own page
  for (const who of [a.developer, a.lead, a.engineer, ...a.colleagues]) expect(body).not.toContain(who.id);
  expect(body.split(a.leader.id)).toHaveLength(2);
  const nothing = (await a.leader.get('/api/teams/00000000-0000-7000-8000-000000000000/view')).body;
  expect((await a.leader.get(`/api/teams/${a.testers}/view`)).body).toBe(nothing);
  for (const below of ['people', a.developer.id, `people/${a.developer.id}`, 'asks', 'export'])
    expect((await a.leader.get(`/api/teams/${team}/view/${below}`)).statusCode).toBe(404);
  for (const who of [a.lead, a.manager, a.admin, a.outsider, a.analyst])
    expect((await who.get(`/api/teams/${team}/view`)).body).toBe(nothing);
});

test('A21: what is for the leader is about the leader, and for nobody else', async () => {
  expect(await a.leader.call(readLeading, { id: team })).toMatchObject({ asked: false, thanked: false });
  for (const who of [a.developer, a.lead, a.manager, a.admin])
    expect(await who.refusal(readLeading, { id: team })).toBe('not-found');
});
