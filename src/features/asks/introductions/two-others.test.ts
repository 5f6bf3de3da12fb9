import { expect, test } from 'vitest';
import { gatheredForEach } from '#test/scenario.ts';
import type { Workplace } from '#test/workplace.ts';
import { readToday } from '#features/today/contract.ts';
import { introduceTwo, introductionMoves, readIntroduction } from './contract.ts';

const scenario = gatheredForEach(async (w: Workplace) => ({
  w,
  bridge: await w.person('Bridge'),
  nils: await w.person('Nils'),
  cleo: await w.person('Cleo'),
  outsider: await w.person('Outsider'),
}));

const words = 'You both work on Sunday timetables.';

test('two others are introduced without an ask, and meet only if both say yes', async () => {
  const { bridge, nils, cleo, outsider } = scenario();
  const { id } = await bridge.call(introduceTwo, { one: nils.id, other: cleo.id, words });
  expect((await nils.call(readToday, {})).cards).toMatchObject([{ subject: { kind: 'introduction', id } }]);
  expect(await outsider.refusal(readIntroduction, { id })).toBe('not-found');
  await nils.call(introductionMoves.accept, { id });
  // whoever has not answered yet learns nothing of the other's yes
  expect(await cleo.call(readIntroduction, { id })).toMatchObject({ state: 'invited', contact: null });
  expect(await cleo.call(introductionMoves.accept, { id })).toMatchObject({
    state: 'met',
    contact: { name: 'Nils' },
  });
});

test('they are two, neither of them oneself, and asked about each other once', async () => {
  const { w, bridge, nils, cleo } = scenario();
  const team = await w.team('Depot');
  for (const two of [
    { one: nils.id, other: nils.id },
    { one: bridge.id, other: cleo.id },
    { one: nils.id, other: team },
  ])
    expect(await bridge.refusal(introduceTwo, { ...two, words })).toBe('introduction.two-others');
  expect(await bridge.refusal(introduceTwo, { one: nils.id, other: cleo.id, words: ' ' })).toBe(
    'input.invalid',
  );
  await bridge.call(introduceTwo, { one: nils.id, other: cleo.id, words });
  expect(await bridge.refusal(introduceTwo, { one: cleo.id, other: nils.id, words })).toBe(
    'introduction.under-way',
  );
});
