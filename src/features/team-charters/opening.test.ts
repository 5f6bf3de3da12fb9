import { expect, test } from 'vitest';
import { readToday } from '#features/today/contract.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { read, teamThatAgrees } from '#test/scenarios/team-charters.ts';
import {
  charterLineMoves,
  draftCharterLine,
  proposeClosing,
  proposeNoPattern,
  proposeOpening,
  proposePattern,
  questionMoves,
  readCharter,
} from './contract.ts';

const scenario = gatheredForEach(teamThatAgrees);

test('a team opens its charter by the same consent; then everyone reads what is agreed, and nothing that is only asked', async () => {
  const { team, leader, ben, cleo, outsider, propose, everybodySaysYes } = scenario();
  const { id, question } = await propose();
  const page = await leader.call(readCharter, { team });
  expect(page.can).toEqual(['draft', 'propose-opening', 'propose-pattern']);
  expect(await ben.refusal(proposeClosing, { team })).toBe('charter.not-open');
  const asked = await ben.call(proposeOpening, { team });
  expect(asked.opening).toMatchObject({ kind: 'open' });
  expect(await cleo.refusal(proposeOpening, { team })).toBe('charter.question-is-open');
  await everybodySaysYes(asked.opening!, ben);
  expect((await outsider.call(readCharter, { team })).lines).toEqual([]);
  await everybodySaysYes(question!);
  expect(await outsider.call(readCharter, { team })).toMatchObject({
    open: true,
    lines: [{ inForce: { text: 'We help first' }, question: null, can: [] }],
  });
  expect(await ben.refusal(proposeOpening, { team })).toBe('charter.already-open');
  const line = await read(ben, id);
  await ben.call(charterLineMoves['propose-wording'], { id, saw: line.version, text: 'Our secret wish' });
  expect(JSON.stringify(await outsider.call(readCharter, { team }))).not.toContain('secret');
  const closing = await ben.call(proposeClosing, { team });
  await everybodySaysYes(closing.opening!, ben);
  expect((await outsider.call(readCharter, { team })).lines).toEqual([]);
});

test('a team looks at its pattern by the same consent, and puts it away again by it', async () => {
  const { w, team, leader, ben, cleo, outsider, admin, everybodySaysYes } = scenario();
  expect(await ben.refusal(proposeNoPattern, { team })).toBe('charter.pattern-is-not-shown');
  const asked = await ben.call(proposePattern, { team });
  expect(asked).toMatchObject({ showsPattern: false, opening: { kind: 'show-pattern' }, can: ['draft'] });
  expect(await cleo.refusal(proposePattern, { team })).toBe('charter.question-is-open');
  const { cards } = await cleo.call(readToday, {});
  expect(cards).toMatchObject([
    { subject: { kind: 'charter', id: team }, why: { say: 'team-charters.asked-to-show-pattern' } },
  ]);
  const question = { id: asked.opening!.id, saw: asked.opening!.version };
  await cleo.call(questionMoves.object, { ...question, words: 'What is it for?' });
  for (const who of [leader, ben]) await who.call(questionMoves.yes, question);
  expect(await leader.call(readCharter, { team })).toMatchObject({ showsPattern: false });
  await cleo.call(questionMoves.yes, question);
  const page = await leader.call(readCharter, { team });
  expect(page).toMatchObject({
    showsPattern: true,
    opening: null,
    can: expect.arrayContaining(['propose-no-pattern']),
  });
  expect(await outsider.call(readCharter, { team })).toMatchObject({ showsPattern: false });
  expect(await leader.refusal(proposePattern, { team })).toBe('charter.pattern-is-shown');
  const away = await cleo.call(proposeNoPattern, { team });
  await everybodySaysYes(away.opening!, cleo);
  expect(await leader.call(readCharter, { team })).toMatchObject({ showsPattern: false });
  for (const operation of [proposePattern, proposeNoPattern]) {
    expect(await outsider.refusal(operation, { team })).toBe('not-found');
    expect(await admin.refusal(operation, { team: w.everyone })).toBe('charter.not-now');
  }
});

test('the principles of the workplace are read by everyone, and not opened or closed', async () => {
  const { w, ben, outsider, admin } = scenario();
  const line = await outsider.call(draftCharterLine, {
    team: w.everyone,
    text: 'We ask early',
    propose: true,
  });
  expect(line.question).toMatchObject({ settlesOn: '2054-12-01T16:00:00Z' });
  await admin.call(questionMoves.yes, { id: line.question!.id, saw: 1 });
  const seen = await admin.call(readCharter, { team: w.everyone });
  expect(seen).toMatchObject({
    isWorkplace: true,
    open: true,
    can: ['draft'],
    whoCanSee: { everyone: true },
  });
  expect(await admin.refusal(proposeOpening, { team: w.everyone })).toBe('charter.not-now');
  w.clock.set('2054-12-02T09:00:00Z');
  await w.runJobs();
  expect((await read(ben, line.id)).state).toBe('agreed');
});
