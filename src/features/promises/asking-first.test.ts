import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { logAccess, twoWhoPromise } from '#test/scenarios/promises.ts';
import { moves, offerPromise, showPromise } from './contract.ts';

const scenario = gatheredForEach(twoWhoPromise);

const whyOn = async (actor: Actor) => (await actor.call(readToday, {})).cards.map(({ why }) => why.say);

test('an offer is asked about before the answer, and answered or reworded by whoever made it (S2-1.2)', async () => {
  const { developer, tester, offer } = scenario();
  const { id } = await offer();
  const asked = await developer.call(moves.ask, { id, saw: 1, words: 'Until when would that be?' });
  expect(asked).toMatchObject({ state: 'offered', turn: 'theirs' });
  expect(asked.can).toContain('accept');
  expect(await whyOn(tester)).toContain('promise.question');
  const answered = await tester.call(moves.reword, { id, saw: 2, dueOn: '2054-11-30' });
  expect(answered).toMatchObject({ state: 'offered', turn: 'theirs', terms: { dueOn: '2054-11-30' } });
  expect((await developer.call(moves.accept, { id, saw: 3 })).state).toBe('promised');
});

test('so is another way: its author answers, and only the other side can say yes to it', async () => {
  const { developer, tester, request } = scenario();
  const { id } = await request();
  await tester.call(moves.counter, { id, saw: 1, dueOn: null });
  await developer.call(moves.ask, { id, saw: 2, words: 'Why without a day?' });
  expect(await whyOn(tester)).toContain('promise.question');
  expect(await tester.refusal(moves.accept, { id, saw: 3 })).toBe('promise.not-your-move');
  const answered = await tester.call(moves.reword, { id, saw: 3, words: 'The rig is booked' });
  expect(answered).toMatchObject({ state: 'countered', turn: 'theirs' });
  expect((await developer.call(moves.accept, { id, saw: 4 })).state).toBe('promised');
});

test('another way that was asked about can still be accepted, or countered, as it stands', async () => {
  const { developer, tester, request } = scenario();
  const { id } = await request();
  await tester.call(moves.counter, { id, saw: 1, dueOn: null });
  const asked = await developer.call(moves.ask, { id, saw: 2, words: 'Why?' });
  expect(asked.can).toEqual(expect.arrayContaining(['accept', 'counter', 'decline']));
  const countered = await developer.call(moves.counter, { id, saw: 3, dueOn: '2054-12-04' });
  expect(countered).toMatchObject({ state: 'countered', turn: 'theirs' });
  expect((await tester.call(moves.accept, { id, saw: 4 })).terms.dueOn).toBe('2054-12-04');
});

test('whoever asked says back what they heard once something was said to them, not before', async () => {
  const { developer, tester, request } = scenario();
  const fresh = await request();
  expect(fresh.can).not.toContain('reflect');
  expect((await tester.call(showPromise, { id: fresh.id })).can).toContain('reflect');
  await tester.call(moves.ask, { id: fresh.id, saw: 1, words: 'Which log?' });
  expect((await developer.call(showPromise, { id: fresh.id })).can).toContain('reflect');
});

test('new terms are taken back by whoever proposed them, and by nobody else; the agreed ones stand', async () => {
  const { developer, tester, promised } = scenario();
  const { id, version } = await promised();
  const proposed = await tester.call(moves.propose, { id, saw: version, dueOn: null });
  expect(proposed.can).toContain('withdraw-proposal');
  const saw = proposed.version;
  expect(await developer.refusal(moves['withdraw-proposal'], { id, saw })).toBe('promise.not-your-move');
  const back = await tester.call(moves['withdraw-proposal'], { id, saw });
  expect(back).toMatchObject({ proposal: null, turn: 'nobody', terms: logAccess });
  expect(await whyOn(developer)).not.toContain('promise.proposed');
  await developer.call(moves.propose, { id, saw: saw + 1, dueOn: null });
});

test('a hand-over that is taken back closes it for whoever was asked', async () => {
  const { tester, outsider, promised } = scenario();
  const { id, version } = await promised();
  const { version: saw } = await tester.call(moves.propose, { id, saw: version, newPerformer: outsider.id });
  expect((await outsider.call(showPromise, { id })).can).toContain('agree');
  await tester.call(moves['withdraw-proposal'], { id, saw });
  expect(await outsider.refusal(moves.agree, { id, saw: saw + 1 })).toBe('not-found');
});

test('a team that could not keep its word stands for it as a team: nobody is named (S1-19)', async () => {
  const { w, developer } = scenario();
  const crew = await w.team('Crew');
  const lead = await w.person('Crew lead', { teams: [crew] });
  for (const name of ['Second of crew', 'Third of crew']) await w.person(name, { teams: [crew] });
  const { id } = await lead.call(offerPromise, { customer: developer.id, performer: crew, ...logAccess });
  await developer.call(moves.accept, { id, saw: 1 });
  await lead.call(moves.renege, { id, saw: 2, words: 'We missed it' });
  const seen = await developer.call(showPromise, { id });
  expect(seen.steward).toBeNull();
  expect(seen.thread.at(-1)).toMatchObject({ did: 'renege', mover: null, forTeam: 'Crew' });
});
