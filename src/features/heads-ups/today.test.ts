import { expect, test } from 'vitest';
import { answerCard, openWithMe, readToday } from '#features/today/contract.ts';
import type { Card } from '#platform/card.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { tuesday } from '#test/workplace.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { dark, teamsThatTell } from '#test/scenarios/heads-ups.ts';
import { headsUpCards } from './today.ts';
import * as contract from './contract.ts';

const scenario = gatheredForEach(async (w) => {
  const gathered = await teamsThatTell(w);
  const tell = () => gathered.tell({ told: [gathered.care] });
  const cardsOf = (actor: Actor): Promise<Card[]> => cardsFrom(w, [headsUpCards], actor);
  const says = async (actor: Actor) => (await cardsOf(actor)).map(({ why }) => why.say);
  return { ...gathered, tell, cardsOf, says };
});

const onPage = async (actor: Actor) => (await actor.call(readToday, {})).cards.map(({ id }) => id);

test('T6: news is a card for each of those affected, once, and for nobody of the side that told', async () => {
  const { agent, cardsOf, dispatch, lead, planner, says, tell } = scenario();
  const { id } = await tell();
  expect(await cardsOf(agent)).toMatchObject([
    {
      id: `heads-up.sent:${id}:1`,
      kind: 'T6',
      band: 1,
      order: 6,
      subject: { kind: 'heads-up', id },
      about: { id: dispatch },
      words: dark.what,
      saw: 1,
      why: { say: 'heads-ups.sent-challenge' },
      more: { say: 'heads-ups.means', with: { means: dark.means } },
      answers: ['acknowledge', 'affects-us', 'let-us-talk', 'ask'],
      quiet: { showings: 1, notBefore: tuesday },
    },
  ]);
  expect([await says(lead), await says(planner)]).toEqual([[], []]);
});

test('T6: it is delivered inside the reader’s hours, shown on one day, and then found on pages', async () => {
  const { w, agent, tell } = scenario();
  w.clock.set('2054-11-24T18:10:00Z');
  const { id } = await tell();
  expect(await onPage(agent)).toEqual([]);
  w.clock.set('2054-11-25T08:30:00Z');
  expect(await onPage(agent)).toEqual([`heads-up.sent:${id}:1`]);
  w.clock.set('2054-11-26T08:30:00Z');
  expect(await onPage(agent)).toEqual([]);
  expect((await agent.call(contract.listHeadsUps, {})).items.map((one) => one.id)).toEqual([id]);
});

test('T6: who answered is not shown it again, while others of the team still are', async () => {
  const { agent, other, says, tell } = scenario();
  const { id } = await tell();
  await agent.call(contract.answerHeadsUp, { id, saw: 1, answer: 'got-it' });
  expect([await says(agent), await says(other)]).toEqual([[], ['heads-ups.sent-challenge']]);
});

test('T6: a correction is news again, also to those who answered', async () => {
  const { agent, cardsOf, lead, tell } = scenario();
  const { id } = await tell();
  await agent.call(contract.answerHeadsUp, { id, saw: 1, answer: 'got-it' });
  await lead.call(contract.moves.correct, { ...dark, id, saw: 1, means: 'Digests by phone' });
  expect(await cardsOf(agent)).toMatchObject([
    { id: `heads-up.sent:${id}:2`, why: { say: 'heads-ups.corrected' }, saw: 2 },
  ]);
});

test('T6: a reminder reaches parties that said nothing, once, and no other', async () => {
  const { w, agent, dispatch, lead, other, says } = scenario();
  const { id } = await lead.call(contract.sendHeadsUp, {
    ...dark,
    for: dispatch,
    told: [agent.id, other.id],
  });
  expect(await onPage(agent)).toHaveLength(1);
  await other.call(contract.answerHeadsUp, { id, saw: 1, answer: 'got-it' });
  w.clock.advance({ hours: 24 });
  expect(await onPage(agent)).toEqual([]);
  await lead.call(contract.moves.remind, { id, saw: 1 });
  expect(await onPage(agent)).toEqual([`heads-up.reminder:${id}`]);
  expect(await says(other)).toEqual([]);
  w.clock.advance({ hours: 24 });
  expect(await onPage(agent)).toEqual([]);
});

test('those told hear once that it is over or was taken back; what ran out by itself is not mentioned', async () => {
  const { w, agent, cardsOf, lead, says, tell } = scenario();
  const over = await tell();
  await lead.call(contract.moves.over, { id: over.id, saw: 1 });
  expect(await cardsOf(agent)).toMatchObject([
    {
      id: `heads-up.ended:${over.id}`,
      why: { say: 'heads-ups.over' },
      answers: ['got-it'],
      quiet: { showings: 1 },
    },
  ]);
  const wrong = await tell();
  await lead.call(contract.moves.withdraw, { id: wrong.id, saw: 1 });
  expect(await says(agent)).toEqual(['heads-ups.withdrawn', 'heads-ups.over']);
  w.clock.advance({ hours: 24 * 8 });
  expect(await says(agent)).toEqual([]);
  await tell();
  w.clock.advance({ hours: 24 * 16 });
  await w.runJobs();
  expect(await says(agent)).toEqual([]);
});

test('what comes back to its author: a question, and a party that is affected or would talk', async () => {
  const { agent, cardsOf, care, lead, other, says, tell } = scenario();
  const { id } = await tell();
  await agent.call(contract.answerHeadsUp, { id, saw: 1, answer: 'got-it' });
  expect(await says(lead)).toEqual([]);
  await agent.call(contract.answerHeadsUp, { id, saw: 1, answer: 'let-us-talk' });
  const asked = await agent.call(contract.askAboutHeadsUp, { id, saw: 1, words: 'Until when?' });
  const cards = await cardsOf(lead);
  expect(cards).toMatchObject([
    {
      words: 'Until when?',
      why: { say: 'heads-ups.question' },
      answers: ['open', 'later'],
      quiet: { showings: 1 },
    },
    { why: { say: 'heads-ups.said-let-us-talk' }, about: { id: care }, quiet: { showings: 1 } },
  ]);
  // by party, never by person and never with a time
  expect(JSON.stringify(cards[1])).not.toContain(agent.id);
  expect(cards[1]!.quiet).toEqual({ showings: 1 });
  await lead.call(contract.replyToQuestion, { id, saw: 1, question: asked.questions[0]!.id, words: 'Five.' });
  expect(await says(lead)).toEqual(['heads-ups.said-let-us-talk']);
  expect(await cardsOf(agent)).toMatchObject([{ words: 'Five.', why: { say: 'heads-ups.reply' } }]);
  expect(await says(other)).toEqual(['heads-ups.sent-challenge']);
});

test('a card that moves nothing is put away for its reader alone', async () => {
  const { agent, lead, other, tell } = scenario();
  const { id } = await tell();
  await lead.call(contract.moves.over, { id, saw: 1 });
  const [card] = await onPage(agent);
  await agent.call(answerCard, { card: card!, answer: 'got-it' });
  expect(await onPage(agent)).toEqual([]);
  expect(await onPage(other)).toEqual([card]);
});

test('"Between us": what stands for me, and a question as the turn of whoever told it', async () => {
  const { agent, care, dispatch, lead, planner, tell } = scenario();
  const { id } = await tell();
  const line = async (actor: Actor) =>
    (await actor.call(openWithMe, {})).items.find(({ subject }) => subject.id === id);
  expect(await line(agent)).toMatchObject({ words: dark.what, yourMove: false, with: [{ id: dispatch }] });
  expect(await line(lead)).toMatchObject({ yourMove: false, with: [{ id: care }] });
  expect(await line(planner)).toBeUndefined();
  await agent.call(contract.askAboutHeadsUp, { id, saw: 1, words: 'Until when?' });
  expect(await line(lead)).toMatchObject({ yourMove: true });
  await agent.call(contract.answerHeadsUp, { id, saw: 1, answer: 'got-it' });
  expect(await line(agent)).toBeUndefined();
});
