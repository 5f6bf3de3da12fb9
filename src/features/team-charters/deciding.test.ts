import { expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { setAway } from '#features/people/settings/me-contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { read, teamThatAgrees } from '#test/scenarios/team-charters.ts';
import type { Workplace } from '#test/workplace.ts';
import { charterLineMoves, questionMoves } from './contract.ts';

const scenario = gatheredForEach(teamThatAgrees);

/** Takes back that somebody ever signed in. */
const neverCame = (w: Workplace, who: Actor) =>
  w.database.owner.query('update person set here_since = null where id = $1', [who.id]);

test('a proposal is a yes; in a team of any size one more and five working days adopt it', async () => {
  const { w, leader, ben, propose } = scenario();
  const { id, question } = await propose();
  expect(question).toMatchObject({ yours: 'yes', settlesOn: '2054-12-01T16:00:00Z' });
  w.clock.set('2054-12-24T09:00:00Z');
  await w.runJobs();
  // nobody agrees with themselves alone
  expect((await read(leader, id)).state).toBe('proposed');
  await ben.call(questionMoves.yes, { id: question!.id, saw: question!.version });
  expect((await read(leader, id)).state).toBe('agreed');
});

test('who has never been here is not waited for, nor who is away', async () => {
  const { w, team, leader, ben, cleo, propose } = scenario();
  const dan = await w.person('Dan', { teams: [team] });
  await neverCame(w, dan);
  await cleo.call(setAway, { away: [{ from: '2054-11-20', until: '2054-11-30' }] });
  const { id, question } = await propose();
  await ben.call(questionMoves.yes, { id: question!.id, saw: question!.version });
  expect((await read(leader, id)).state).toBe('agreed');
});

test('it is adopted as soon as all who count said yes, and nobody reads whose came last', async () => {
  const { leader, ben, cleo, propose } = scenario();
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.yes, asked);
  expect((await read(leader, id)).state).toBe('proposed');
  const last = await cleo.call(questionMoves.yes, asked);
  expect(last.line).toMatchObject({ state: 'agreed', question: null, inForce: { text: 'We help first' } });
  // whose yes came last, or came at all, is written nowhere that others read
  expect(last.line!.history.at(-1)).toMatchObject({ did: 'adopt', mover: null });
});

test('other words clear the answers, and a yes to the old ones is refused', async () => {
  const { leader, ben, cleo, propose, everybodySaysYes } = scenario();
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.yes, asked);
  await cleo.call(questionMoves.object, { ...asked, words: 'Not at night' });
  expect(await ben.refusal(questionMoves.reword, { ...asked, text: 'Mine' })).toBe('charter.not-your-move');
  expect(await leader.refusal(questionMoves.reword, { ...asked, text: 'We help first' })).toBe(
    'charter.same-words',
  );
  const reworded = await leader.call(questionMoves.reword, { ...asked, text: 'We help first by day' });
  expect(reworded.line!.question).toMatchObject({ text: 'We help first by day', objections: [] });
  expect((await read(ben, id)).question!.yours).toBeNull();
  expect(await cleo.refusal(questionMoves.yes, asked)).toBe('charter.stale');
  await everybodySaysYes(reworded.line!.question!);
  expect((await read(cleo, id)).inForce!.text).toBe('We help first by day');
});

test('a new wording and retiring are questions too; one at a time, and the old words hold meanwhile', async () => {
  const { leader, ben, cleo, propose, everybodySaysYes } = scenario();
  const { id, question } = await propose();
  await everybodySaysYes(question!);
  const agreed = await read(ben, id);
  expect(agreed.can).toEqual(['propose-wording', 'propose-retiring']);
  const asked = await ben.call(charterLineMoves['propose-wording'], {
    id,
    saw: agreed.version,
    text: 'We help second',
  });
  expect(asked).toMatchObject({
    state: 'agreed',
    inForce: { text: 'We help first' },
    question: { kind: 'reword' },
  });
  expect(await cleo.refusal(charterLineMoves['propose-retiring'], { id, saw: asked.version })).toBe(
    'charter.question-is-open',
  );
  await everybodySaysYes(asked.question!, ben);
  const reworded = await read(cleo, id);
  expect(reworded).toMatchObject({ inForce: { text: 'We help second' }, question: null });
  expect(reworded.wordings).toHaveLength(2);
  const retiring = await cleo.call(charterLineMoves['propose-retiring'], { id, saw: reworded.version });
  await cleo.call(questionMoves.withdraw, { id: retiring.question!.id, saw: 1 });
  expect(await read(leader, id)).toMatchObject({ state: 'agreed', question: null });
  const again = await leader.call(charterLineMoves['propose-retiring'], {
    id,
    saw: (await read(leader, id)).version,
  });
  await everybodySaysYes(again.question!);
  expect(await read(leader, id)).toMatchObject({ state: 'retired', can: [] });
});

test('once whoever asked has left, any member may take the question back', async () => {
  const { w, leader, ben, admin, propose } = scenario();
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: 1 };
  expect(await ben.refusal(questionMoves.withdraw, asked)).toBe('charter.not-your-move');
  await admin.call(removePerson, { id: leader.id });
  await w.runJobs();
  await ben.call(questionMoves.withdraw, asked);
  expect((await read(ben, id)).state).toBe('withdrawn');
});
