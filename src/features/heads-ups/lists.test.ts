import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { dark, teamsThatTell } from '#test/scenarios/heads-ups.ts';
import * as contract from './contract.ts';

const scenario = gatheredForEach(teamsThatTell);

test('between two parties stand exactly theirs; lists go on where the page before ended', async () => {
  const { agent, buyer, care, dispatch, lead, outsider, tell } = scenario();
  const toCare = await tell({ told: [care] });
  await tell({ told: [buyer.id] });
  const back = await agent.call(contract.sendHeadsUp, { ...dark, for: care, told: [dispatch] });
  const between = { with: care, of: dispatch };
  expect((await lead.call(contract.listHeadsUps, between)).items.map(({ id }) => id)).toEqual([
    back.id,
    toCare.id,
  ]);
  expect((await outsider.call(contract.listHeadsUps, between)).items).toEqual([]);
  const first = await lead.call(contract.listHeadsUps, { limit: 2 });
  const rest = await lead.call(contract.listHeadsUps, { limit: 2, after: first.next! });
  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined]);
});

test('one’s own data holds what one told, asked and answered', async () => {
  const { agent, lead, tell } = scenario();
  const sent = await tell();
  await agent.call(contract.askAboutHeadsUp, { id: sent.id, saw: 1, words: 'Until when?' });
  await agent.call(contract.answerHeadsUp, { id: sent.id, saw: 1, answer: 'got-it' });
  const mine = (await lead.get('/api/me/export')).json<Record<string, unknown>>();
  expect(JSON.stringify(mine['heads-ups'])).toContain(dark.means);
  const theirs = (await agent.get('/api/me/export')).json<{ 'heads-ups': object }>();
  expect(theirs['heads-ups']).toMatchObject({
    sent: [],
    questions: [{ words: 'Until when?' }],
    answers: [{ headsUp: sent.id, answer: 'got-it' }],
  });
});
