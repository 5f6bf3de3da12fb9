import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from '#test/workplace.ts';
import type { Actor } from '#test/actor.ts';
import { listPromises, moves, requestPromise, showPromise } from './contract.ts';

let w: Workplace;
let developer: Actor;
let tester: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  developer = await w.person('Developer');
  tester = await w.person('Test engineer');
});
afterAll(() => w.close());

test('a request is promised, reported and declared satisfied', async () => {
  const asked = await developer.call(requestPromise, {
    performer: tester.id,
    what: 'Log access',
    doneLooksLike: 'I can read them',
    dueOn: null,
  });
  expect(asked.state).toBe('requested');
  expect(asked.can).toEqual(['reflect', 'reword', 'withdraw']);
  const promised = await tester.call(moves.promise, { id: asked.id, saw: 1 });
  expect(promised).toMatchObject({ state: 'promised', turn: 'nobody' });
  const reported = await tester.call(moves.report, { id: asked.id, saw: 2, words: 'done' });
  expect(reported.turn).toBe('theirs');
  const done = await developer.call(moves['declare-satisfied'], { id: asked.id, saw: 3 });
  expect(done).toMatchObject({ state: 'satisfied', turn: 'closed', can: [] });
  const page = await developer.call(showPromise, { id: asked.id });
  expect(page.thread.map((line) => line.did)).toEqual(['request', 'promise', 'report', 'declare-satisfied']);
  const list = await tester.call(listPromises, { turn: 'closed' });
  expect(list.items.map((item) => item.id)).toEqual([asked.id]);
});
