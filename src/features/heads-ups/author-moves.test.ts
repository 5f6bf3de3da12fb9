import { expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { dark, teamsThatTell } from '#test/scenarios/heads-ups.ts';
import * as contract from './contract.ts';

const scenario = gatheredForEach(teamsThatTell);

test('a correction keeps the earlier text to be read, and answers as answers to what they saw', async () => {
  const { w, agent, dispatch, lead, planner, tell } = scenario();
  const sent = await tell();
  await agent.call(contract.answerHeadsUp, { id: sent.id, saw: 1, answer: 'got-it' });
  const change = { ...dark, id: sent.id, saw: 1 };
  expect(await lead.refusal(contract.moves.correct, change)).toBe('heads-up.nothing-changed');
  const corrected = await planner.call(contract.moves.correct, { ...change, means: 'Digests by phone' });
  expect(corrected).toMatchObject({ means: 'Digests by phone', isCorrected: true, version: 2 });
  expect(corrected.told[0]).toMatchObject({ answer: 'got-it', isEarlier: true });
  const seen = await agent.call(contract.readHeadsUp, { id: sent.id });
  expect(seen.history.at(-1)).toMatchObject({ did: 'corrected', details: { before: { means: dark.means } } });
  const { rows } = await w.database.owner.query('select ask_of from heads_up where id = $1', [sent.id]);
  expect(rows).toEqual([{ ask_of: dispatch }]);
});

test('a reminder goes once, from the next day, and leaves no trace in the history', async () => {
  const { w, buyer, lead, tell } = scenario();
  const sent = await tell();
  const seen = { id: sent.id, saw: 1 };
  expect(await lead.refusal(contract.moves.remind, seen)).toBe('heads-up.remind-too-soon');
  w.clock.advance({ hours: 24 });
  const reminded = await lead.call(contract.moves.remind, seen);
  expect(reminded.history).toHaveLength(1);
  expect(reminded.can).not.toContain('remind');
  expect(await lead.refusal(contract.moves.remind, seen)).toBe('heads-up.reminded-already');
  const answered = await tell({ told: [buyer.id] });
  await buyer.call(contract.answerHeadsUp, { id: answered.id, saw: 1, answer: 'got-it' });
  w.clock.advance({ hours: 24 });
  expect(await lead.refusal(contract.moves.remind, { id: answered.id, saw: 1 })).toBe(
    'heads-up.all-answered',
  );
});

test('"it is over" closes it for all; taken back it stays to be read as such', async () => {
  const { agent, lead, tell } = scenario();
  const [over, wrong] = [await tell(), await tell()];
  const ended = await lead.call(contract.moves.over, { id: over.id, saw: 1, words: 'Power is back.' });
  expect(ended).toMatchObject({ state: 'expired', isOver: true, can: [] });
  const back = await lead.call(contract.moves.withdraw, { id: wrong.id, saw: 1 });
  expect(back).toMatchObject({ state: 'withdrawn', isOver: false });
  expect((await agent.call(contract.listHeadsUps, { view: 'current' })).items).toEqual([]);
  const { items } = await agent.call(contract.listHeadsUps, { view: 'earlier' });
  expect(items.map(({ id }) => id).slice(0, 2)).toEqual([wrong.id, over.id]);
  expect(await agent.refusal(contract.answerHeadsUp, { id: over.id, saw: 2, answer: 'got-it' })).toBe(
    'heads-up.not-now',
  );
});

test('it expires by itself after its last day, and stays in the history', async () => {
  const { w, agent, tell } = scenario();
  const sent = await tell({ until: '2054-11-26' });
  w.clock.set('2054-11-26T22:30:00Z');
  await w.runJobs();
  expect((await agent.call(contract.readHeadsUp, { id: sent.id })).state).toBe('sent');
  w.clock.set('2054-11-26T23:30:00Z');
  await w.runJobs();
  const gone = await agent.call(contract.readHeadsUp, { id: sent.id });
  expect(gone).toMatchObject({ state: 'expired', isOver: false });
  expect(gone.history.at(-1)).toMatchObject({ did: 'expired', mover: null });
});

test('a later last day is the one that counts', async () => {
  const { w, agent, lead, tell } = scenario();
  const sent = await tell({ until: '2054-11-25' });
  await lead.call(contract.moves.correct, { ...dark, id: sent.id, saw: 1, until: '2054-12-01' });
  w.clock.set('2054-11-28T09:00:00Z');
  await w.runJobs();
  expect((await agent.call(contract.readHeadsUp, { id: sent.id })).state).toBe('sent');
});

test('when its author leaves, their own news ends, and what they sent for a team is the team’s', async () => {
  const { w, agent, care, dispatch, lead, planner, tell } = scenario();
  const forTeam = await tell({ askOf: lead.id });
  const own = await lead.call(contract.sendHeadsUp, { ...dark, told: [care] });
  await agent.call(contract.answerHeadsUp, { id: own.id, saw: 1, answer: 'got-it' });
  const admin = await w.person('Admin', { admin: true });
  for (const { id } of [lead, agent]) await admin.call(removePerson, { id });
  await w.runJobs();
  expect(await planner.call(contract.readHeadsUp, { id: forTeam.id })).toMatchObject({
    state: 'sent',
    askOf: { id: dispatch },
  });
  const { rows } = await w.database.owner.query('select state from heads_up where id = $1', [own.id]);
  expect(rows).toEqual([{ state: 'expired' }]);
  const words = await w.database.owner.query('select from heads_up_word where person_id = $1', [agent.id]);
  expect(words.rows).toEqual([]);
  w.clock.advance({ hours: 24 * 30 });
  await w.runJobs();
  expect((await planner.call(contract.readHeadsUp, { id: forTeam.id })).state).toBe('expired');
});
