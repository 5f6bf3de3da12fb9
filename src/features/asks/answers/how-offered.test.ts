import { expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { tuesday, type Workplace } from '#test/workplace.ts';
import { moves, postAsk, readAsk } from '../contract.ts';

const scenario = gatheredOnce(async (w: Workplace) => {
  w.clock.set(tuesday);
  return { w, asker: await w.person('Asker'), helper: await w.person('Helper') };
});

const ask = (by: Actor, everyone: string, more: object = {}) =>
  by.call(postAsk, {
    direction: 'need',
    what: 'A second pair of eyes',
    why: 'The export is due',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
    circle: [everyone],
    ...more,
  });

test('an offer to an ask stands with its words, terms and day, each side knowing whose it is', async () => {
  const { w, asker, helper } = scenario();
  const { id } = await ask(asker, w.everyone);
  const offered = { words: 'I have an hour', doneLooksLike: 'Both columns read', by: '2054-11-27' };
  await helper.call(moves.help, { id, saw: 1, ...offered });
  const said = { words: 'I have an hour', doneLooksLike: 'Both columns read', dueOn: '2054-11-27' };
  expect((await asker.call(readAsk, { id })).answers).toMatchObject([
    { state: 'offered', with: { name: 'Helper' }, mine: false, offered: said },
  ]);
  expect((await helper.call(readAsk, { id })).answers).toMatchObject([
    { state: 'offered', with: { name: 'Asker' }, mine: true, offered: said },
  ]);
});

test('nobody promises for a day that has passed: not by choosing it, nor because the ask was for it', async () => {
  const { w, asker, helper } = scenario();
  const { id } = await ask(asker, w.everyone, { noRush: false, by: '2054-11-25' });
  w.clock.set('2054-11-26T09:00:00Z');
  const past = { id, saw: 1, by: '2054-11-25' };
  expect(await helper.refusal(moves.help, past)).toBe('promise.date-has-passed');
  const { answers } = await helper.call(moves.help, { id, saw: 1 });
  expect(answers).toMatchObject([{ offered: { dueOn: null } }]);
});
