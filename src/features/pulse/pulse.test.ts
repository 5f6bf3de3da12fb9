import { expect, test } from 'vitest';
import { agrees, mustBePossible, nextStatements } from './pulse.ts';
import { inEveryRound, perRound, statements } from './pulse-statements.ts';

const today = '2054-11-24';
const plan = {
  opensOn: '2054-12-01',
  closesOn: '2054-12-10',
  statements: statements.slice(6, 11),
  fewest: 5,
};

test('four and five agree, three does not', () => {
  expect([1, 2, 3, 4, 5].map(agrees)).toEqual([false, false, false, true, true]);
});

test('a plan that can be is not refused', () => {
  expect(() => mustBePossible(plan, today)).not.toThrow();
  expect(() => mustBePossible({ ...plan, fewest: 12 }, today)).not.toThrow();
});

test.each([
  ['fewer than five', { fewest: 4 }, 'pulse.too-few'],
  ['a round that opens today', { opensOn: today }, 'pulse.opens-in-the-past'],
  ['four days', { closesOn: '2054-12-04' }, 'pulse.open-for'],
  ['a round that ends before it begins', { closesOn: '2054-11-30' }, 'pulse.open-for'],
  ['six weeks', { closesOn: '2055-01-10' }, 'pulse.open-for'],
  ['four statements', { statements: statements.slice(7, 11) }, 'pulse.statements'],
  ['one twice', { statements: [...statements.slice(7, 11), inEveryRound] }, 'pulse.statements'],
  ['five without the one that is always asked', { statements: statements.slice(0, 5) }, 'pulse.statements'],
])('%s is refused', (_what, change, code) => {
  expect(() => mustBePossible({ ...plan, ...change }, today)).toThrow(expect.objectContaining({ code }));
});

test('the statements go round: each comes within three rounds, and one in all of them', () => {
  const rounds: ReturnType<typeof nextStatements>[] = [];
  for (let round = 0; round < 12; round++) rounds.unshift(nextStatements(rounds));
  for (const round of rounds) {
    expect(new Set(round).size).toBe(perRound);
    expect(round).toContain(inEveryRound);
  }
  for (let at = 0; at + 3 <= rounds.length; at++)
    expect(new Set(rounds.slice(at, at + 3).flat())).toEqual(new Set(statements));
});
