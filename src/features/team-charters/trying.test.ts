import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import { read, teamThatAgrees } from '#test/scenarios/team-charters.ts';
import { readToday } from '#features/today/contract.ts';
import { charterLineMoves, draftCharterLine, readCharter } from './contract.ts';
import { readTeamHead } from './leader-word/contract.ts';

const scenario = gatheredForEach(teamThatAgrees);

test('something tried for four weeks is looked back on, and stays only by the consent of the team', async () => {
  const { w, team, leader, ben, everybodySaysYes } = scenario();
  const asked = await leader.call(draftCharterLine, {
    team,
    text: 'No meetings before ten',
    as: 'trial',
    propose: true,
  });
  expect(asked.trial).toBe('proposed');
  await everybodySaysYes(asked.question!);
  const tried = await read(ben, asked.id);
  expect(tried).toMatchObject({ trial: 'running', reviewOn: '2054-12-22' });
  expect(tried.can).not.toContain('let-go');

  w.clock.set('2054-12-22T09:00:00Z');
  const over = await read(ben, asked.id);
  expect(over.trial).toBe('over');
  expect(over.can).toEqual(expect.arrayContaining(['propose-keeping', 'propose-wording', 'let-go']));
  const card = (await ben.call(readToday, {})).cards.find(({ kind }) => kind === 'T14');
  expect(card).toMatchObject({
    why: { say: 'team-charters.trial-over' },
    answers: ['propose-keeping', 'propose-wording', 'let-go', 'later'],
  });

  const seen = { id: asked.id, saw: over.version };
  expect(await ben.refusal(charterLineMoves.keep, seen)).toBe('charter.on-trial');
  const keeping = await ben.call(charterLineMoves['propose-keeping'], seen);
  expect(keeping.question).toMatchObject({ kind: 'keep', yours: 'yes' });
  await everybodySaysYes(keeping.question!, ben);
  expect(await read(leader, asked.id)).toMatchObject({
    state: 'agreed',
    trial: null,
    reviewOn: '2055-03-22',
  });
});

test('what was tried is let go by any member once its time is over', async () => {
  const { w, team, leader, ben, cleo, everybodySaysYes } = scenario();
  const { id, question } = await leader.call(draftCharterLine, {
    team,
    text: 'Fridays without mail',
    as: 'trial',
    propose: true,
  });
  await everybodySaysYes(question!);
  const early = await read(ben, id);
  expect(await ben.refusal(charterLineMoves['let-go'], { id, saw: early.version })).toBe(
    'charter.trial-runs',
  );
  w.clock.set('2054-12-22T09:00:00Z');
  await cleo.call(charterLineMoves['let-go'], { id, saw: early.version });
  expect((await leader.call(readCharter, { team })).lines).toEqual([]);
});

test('what a team is here for stands at its head, once', async () => {
  const { team, leader, ben, outsider, everybodySaysYes } = scenario();
  const vision = { team, text: 'Nobody waits in the dark', as: 'vision' as const };
  const { question } = await leader.call(draftCharterLine, { ...vision, propose: true });
  expect((await ben.call(readTeamHead, { team })).vision).toBeNull();
  await everybodySaysYes(question!);
  expect((await ben.call(readTeamHead, { team })).vision).toMatchObject({ text: vision.text });
  expect((await outsider.call(readTeamHead, { team })).vision).toBeNull();
  expect(await ben.refusal(draftCharterLine, { ...vision, propose: true })).toBe('charter.has-vision');
});
