import { expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { moves as promiseMoves, requestPromise } from '#features/promises/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { dark, teamsThatTell } from '#test/scenarios/heads-ups.ts';
import * as contract from './contract.ts';

const scenario = gatheredForEach(teamsThatTell);

test('those affected and the side that told read it, and for everybody else it does not exist', async () => {
  const { agent, buyer, care, dispatch, outsider, planner, tell } = scenario();
  const sent = await tell({ from: '2054-11-25' });
  expect(sent).toMatchObject({
    state: 'sent',
    from: '2054-11-25',
    until: '2054-12-08',
    for: { id: dispatch },
    askOf: { id: dispatch },
    told: [
      { party: { id: care }, answer: null },
      { party: { id: buyer.id }, answer: null },
    ],
  });
  expect(sent.circle.people).toBe(7);
  expect(sent.history).toMatchObject([{ did: 'sent', mover: { name: 'Shift lead' } }]);
  for (const reader of [planner, agent, buyer]) {
    expect((await reader.call(contract.readHeadsUp, { id: sent.id })).what).toBe(dark.what);
    const { items } = await reader.call(contract.listHeadsUps, {});
    expect(items.map(({ id }) => id)).toContain(sent.id);
  }
  const seen = { id: sent.id, saw: 1 };
  expect(await outsider.refusal(contract.readHeadsUp, { id: sent.id })).toBe('not-found');
  expect(await outsider.refusal(contract.answerHeadsUp, { ...seen, answer: 'got-it' })).toBe('not-found');
  expect(await outsider.refusal(contract.askAboutHeadsUp, { ...seen, words: 'Why?' })).toBe('not-found');
  expect(await outsider.refusal(contract.moves.over, seen)).toBe('not-found');
  expect((await outsider.call(contract.listHeadsUps, {})).items).toEqual([]);
  expect((await outsider.get('/api/search?q=depot')).body).not.toContain(sent.id);
  expect((await agent.get('/api/search?q=depot')).body).toContain(sent.id);
});

test('each guard of sending refuses in its own words, and nothing of it is kept', async () => {
  const { w, care, dispatch, lead, planner } = scenario();
  const refused = (more: object) =>
    lead.refusal(contract.sendHeadsUp, { ...dark, for: dispatch, told: [care], ...more });
  const small = await w.team(`Two ${crypto.randomUUID()}`);
  const member = await w.person('One of two', { teams: [small] });
  expect(await refused({ told: [dispatch, lead.id] })).toBe('heads-up.nobody-told');
  expect(await refused({ for: care })).toBe('heads-up.only-for-yourself');
  expect(await refused({ askOf: planner.id })).toBe('heads-up.only-for-yourself');
  expect(await refused({ told: [small] })).toBe('heads-up.team-too-small');
  expect(await member.refusal(contract.sendHeadsUp, { ...dark, for: small, told: [care] })).toBe(
    'heads-up.team-too-small',
  );
  expect(await refused({ until: '2054-11-23' })).toBe('heads-up.until-has-passed');
  expect(await refused({ until: '2056-01-01' })).toBe('heads-up.until-is-far');
  expect(await refused({ told: [crypto.randomUUID()] })).toBe('people.not-here');
  expect(await refused({ means: ' ' })).toBe('input.invalid');
  expect((await lead.call(contract.listHeadsUps, {})).items).toEqual([]);
});

test('nobody absent is named; a complaint is refused with whom to tell directly, and is not stored (F2)', async () => {
  const { w, agent, buyer, care, lead, tell } = scenario();
  const what = `@[Buyer](${buyer.id}) blocked my forecast again`;
  const response = await lead.raw(contract.sendHeadsUp, { ...dark, what, told: [care] });
  expect(response.json()).toMatchObject({
    code: 'people.names-someone-absent',
    party: { id: buyer.id, name: 'Buyer' },
  });
  const { rows } = await w.database.owner.query('select from heads_up where what like $1', ['%forecast%']);
  expect(rows).toEqual([]);
  const sent = await tell({ told: [care] });
  const seen = { id: sent.id, saw: 1 };
  const words = `Ask @[Buyer](${buyer.id})`;
  expect(await agent.refusal(contract.askAboutHeadsUp, { ...seen, words })).toBe(
    'people.names-someone-absent',
  );
  expect(await lead.refusal(contract.moves.correct, { ...seen, ...dark, means: words })).toBe(
    'people.names-someone-absent',
  );
  for (const end of [contract.moves.over, contract.moves.withdraw])
    expect(await lead.refusal(end, { ...seen, words })).toBe('people.names-someone-absent');
});

test('who else needs to know: told later, and never with a name that somebody did not agree to', async () => {
  const { agent, buyer, care, lead, tell } = scenario();
  const sent = await tell({ told: [care] });
  expect(await buyer.refusal(contract.readHeadsUp, { id: sent.id })).toBe('not-found');
  expect(await lead.refusal(contract.moves['tell-more'], { id: sent.id, saw: 1, told: [care] })).toBe(
    'heads-up.told-already',
  );
  const wider = await lead.call(contract.moves['tell-more'], { id: sent.id, saw: 1, told: [buyer.id, care] });
  expect(wider.told.map(({ party }) => party.id)).toEqual([care, buyer.id]);
  expect((await buyer.call(contract.readHeadsUp, { id: sent.id })).history).toMatchObject([
    { did: 'told-more' },
  ]);
  const naming = await tell({ told: [care], means: `Ask @[Care agent](${agent.id})` });
  expect(await lead.refusal(contract.moves['tell-more'], { id: naming.id, saw: 1, told: [buyer.id] })).toBe(
    'heads-up.names-somebody',
  );
});

test('the audience is proposed from open promises, with the reasons, and only what one may know', async () => {
  const { agent, buyer, care, dispatch, lead, planner } = scenario();
  const { id } = await agent.call(requestPromise, {
    performer: dispatch,
    customer: care,
    what: 'The route map',
    doneLooksLike: 'We can read it',
    dueOn: null,
  });
  await lead.call(promiseMoves.promise, { id, saw: 1 });
  await buyer.call(requestPromise, {
    performer: lead.id,
    what: 'A free ramp',
    doneLooksLike: 'At nine',
    dueOn: null,
  });
  const forTeam = await lead.call(contract.proposeAudience, { as: dispatch });
  expect(forTeam.items).toEqual([
    {
      party: expect.objectContaining({ id: care }),
      because: [{ kind: 'promise', id, words: 'The route map' }],
    },
  ]);
  const forMe = await lead.call(contract.proposeAudience, {});
  expect(forMe.items.map(({ party }) => party.id)).toEqual([buyer.id]);
  expect((await planner.call(contract.proposeAudience, {})).items).toEqual([]);
  expect(await agent.refusal(contract.proposeAudience, { as: dispatch })).toBe('heads-up.only-for-yourself');
});

test('more can be told although somebody who was told has left the workplace', async () => {
  const { agent, buyer, care, lead, outsider, tell } = scenario();
  const sent = await tell({ told: [buyer.id] });
  await outsider.call(removePerson, { id: buyer.id });
  await lead.call(contract.moves['tell-more'], { id: sent.id, saw: sent.version, told: [care] });
  expect(await agent.call(contract.readHeadsUp, { id: sent.id })).toMatchObject({ what: dark.what });
});
