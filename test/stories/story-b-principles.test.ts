/** Story B, D14: a principle of Operations, drafted by its director and adopted by everyone in it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  draftCharterLine,
  questionMoves,
  readCharter,
  readCharterLine,
} from '#features/team-charters/contract.ts';
import { readToday } from '#features/today/contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
beforeAll(async () => {
  b = await gatherB();
});
afterAll(() => b.w.close());

const kindsOf = async (who: Actor) => (await who.call(readToday, {})).cards.map(({ kind }) => kind);

test('D14: proposed by the director, objected to, reworded, and adopted when five working days bring no objection', async () => {
  const line = await b.director.call(draftCharterLine, {
    team: b.operations,
    text: 'We ask early, and we always help first',
    propose: true,
  });
  const { id, question } = line;
  expect(line).toMatchObject({ state: 'proposed', question: { kind: 'adopt', yours: 'yes' } });
  expect(await kindsOf(b.careAgent)).toContain('T1');

  const asked = { id: question!.id, saw: question!.version };
  await b.careLead.call(questionMoves.yes, asked);
  const objected = await b.planner.call(questionMoves.object, {
    ...asked,
    words: 'Always is too much at night',
  });
  expect(objected.line!.question).toMatchObject({
    yours: 'objection',
    objections: [{ by: { name: 'Dispatch planner' }, words: 'Always is too much at night' }],
  });
  // a yes is seen by whoever said it, and by nobody else
  const seen = await b.director.call(readCharterLine, { id });
  expect(JSON.stringify(seen)).not.toContain('Care lead');

  b.w.clock.set('2054-12-02T09:00:00Z');
  await b.w.runJobs();
  expect((await b.director.call(readCharterLine, { id })).state).toBe('proposed');

  const reworded = await b.director.call(questionMoves.reword, {
    ...asked,
    text: 'We ask early, we help first',
  });
  expect(reworded.line!.question).toMatchObject({ objections: [], yours: 'yes' });
  expect(await b.careLead.refusal(questionMoves.yes, asked)).toBe('charter.stale');
  await b.careLead.call(questionMoves.yes, { ...asked, saw: reworded.line!.question!.version });
  b.w.clock.set('2054-12-08T09:00:00Z');
  await b.w.runJobs();
  expect((await b.director.call(readCharterLine, { id })).state).toBe('proposed');
  b.w.clock.set('2054-12-09T17:00:00Z');
  await b.w.runJobs();
  expect(await b.planner.call(readCharterLine, { id })).toMatchObject({
    state: 'agreed',
    inForce: { text: 'We ask early, we help first' },
    question: null,
    reviewOn: '2055-03-09',
  });

  for (const who of [b.outsider, b.admin]) {
    expect((await who.call(readCharter, { team: b.operations })).lines).toEqual([]);
    expect(await who.refusal(readCharterLine, { id })).toBe('not-found');
  }
});
