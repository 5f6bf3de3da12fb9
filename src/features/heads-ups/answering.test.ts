import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { dark, teamsThatTell } from '#test/scenarios/heads-ups.ts';
import * as contract from './contract.ts';
import type { HeadsUpView } from './contract.ts';

const scenario = gatheredForEach(teamsThatTell);

test('answers are the party’s: nobody sees who gave them, nor when, nor what another party said', async () => {
  const { w, agent, buyer, care, lead, tell } = scenario();
  const sent = await tell();
  const seen = { id: sent.id, saw: sent.version };
  await agent.call(contract.answerHeadsUp, { ...seen, answer: 'affects-us' });
  await buyer.call(contract.answerHeadsUp, { ...seen, answer: 'got-it' });
  const raw = await lead.get(`/api/heads-ups/${sent.id}`);
  expect(raw.json<HeadsUpView>().told).toMatchObject([
    { party: { id: care }, answer: 'affects-us' },
    { party: { id: buyer.id }, answer: 'got-it' },
  ]);
  expect(raw.body).not.toContain(agent.id);
  expect(raw.json<HeadsUpView>().history).toHaveLength(1);
  const asBuyer = await buyer.call(contract.readHeadsUp, { id: sent.id });
  expect(asBuyer.told.map(({ answer, mine }) => [answer, mine])).toEqual([
    [null, false],
    ['got-it', true],
  ]);
  const { rows } = await w.database.owner.query(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    ['heads_up_answer'],
  );
  expect(rows.map(({ column_name: name }: { column_name: string }) => name).toSorted()).toEqual([
    'answer',
    'heads_up_id',
    'party_id',
    'wording',
  ]);
});

test('said twice it is said once; a stale yes is refused with the newer text', async () => {
  const { agent, buyer, lead, tell } = scenario();
  const sent = await tell();
  const answer = { id: sent.id, saw: 1, answer: 'got-it' as const };
  await agent.call(contract.answerHeadsUp, answer, 'the very same key');
  const again = await agent.call(contract.answerHeadsUp, answer, 'the very same key');
  expect(again.told[0]).toMatchObject({ answer: 'got-it' });
  await lead.call(contract.moves.correct, { ...dark, means: 'Digests by phone', id: sent.id, saw: 1 });
  const stale = await buyer.raw(contract.answerHeadsUp, answer);
  expect(stale.json()).toMatchObject({
    code: 'heads-up.stale',
    newer: { means: 'Digests by phone', version: 2 },
  });
  for (const move of [contract.moves.remind, contract.moves.over, contract.moves.withdraw])
    expect(await lead.refusal(move, { id: sent.id, saw: 1 })).toBe('heads-up.stale');
});

const answerOf = (view: HeadsUpView, party: string) =>
  view.told.find((one) => one.party.id === party)?.answer;

test('one speaks for the nearest party that was told, or for the one one names; never for another', async () => {
  const { agent, care, dispatch, planner, tell } = scenario();
  const sent = await tell({ told: [care, agent.id] });
  const seen = { id: sent.id, saw: 1 };
  const said = await agent.call(contract.answerHeadsUp, { ...seen, answer: 'got-it' });
  expect([answerOf(said, agent.id), answerOf(said, care)]).toEqual(['got-it', null]);
  const both = await agent.call(contract.answerHeadsUp, { ...seen, answer: 'let-us-talk', as: care });
  expect([answerOf(both, agent.id), answerOf(both, care)]).toEqual(['got-it', 'let-us-talk']);
  expect(await agent.refusal(contract.answerHeadsUp, { ...seen, answer: 'got-it', as: dispatch })).toBe(
    'heads-up.only-for-yourself',
  );
  expect(await planner.refusal(contract.answerHeadsUp, { ...seen, answer: 'got-it' })).toBe(
    'heads-up.not-your-move',
  );
});

test('nobody speaks for everyone', async () => {
  const { w, lead, outsider, tell } = scenario();
  const sent = await tell({ told: [w.everyone] });
  const said = await outsider.call(contract.answerHeadsUp, { id: sent.id, saw: 1, answer: 'got-it' });
  expect(said.told).toMatchObject([{ party: { id: w.everyone }, answer: null }]);
  await lead.call(contract.moves.over, { id: sent.id, saw: 1 });
});

test('a question and its answer stay with those who could read them; it is answered once', async () => {
  const { agent, buyer, care, lead, planner, tell } = scenario();
  const sent = await tell({ told: [care] });
  const seen = { id: sent.id, saw: 1 };
  const asked = await agent.call(contract.askAboutHeadsUp, { ...seen, words: 'Until when?' });
  expect(asked.questions).toMatchObject([
    { by: { name: 'Care agent' }, for: { id: care }, words: 'Until when?' },
  ]);
  const question = asked.questions[0]!.id;
  const reply = { ...seen, question, words: 'About five.' };
  expect(await agent.refusal(contract.replyToQuestion, reply)).toBe('heads-up.not-your-move');
  const replied = await planner.call(contract.replyToQuestion, reply);
  expect(replied.questions).toMatchObject([{ reply: 'About five.', repliedBy: { name: 'Planner' } }]);
  expect(await lead.refusal(contract.replyToQuestion, reply)).toBe('heads-up.question-answered');
  expect(await lead.refusal(contract.replyToQuestion, { ...reply, question: crypto.randomUUID() })).toBe(
    'not-found',
  );
  await lead.call(contract.moves['tell-more'], { ...seen, told: [buyer.id] });
  expect((await buyer.call(contract.readHeadsUp, { id: sent.id })).questions).toEqual([]);
  expect((await agent.call(contract.readHeadsUp, { id: sent.id })).questions).toHaveLength(1);
});
