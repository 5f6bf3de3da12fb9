import { expect, test } from 'vitest';
import { median, rankTest } from './rank.ts';

const chance = (seed: number) => {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

test('differences around nothing are told as chance, and a small shift within large noise is found', () => {
  const next = chance(7);
  const noise = Array.from({ length: 5000 }, () => next() - next());
  expect(rankTest(noise).p).toBeGreaterThan(0.01);
  expect(rankTest(noise.map((one) => one + 0.05)).p).toBeLessThan(0.0001);
  expect(rankTest(noise.map((one) => one - 0.05)).z).toBeLessThan(-5);
});

test('a table that can be checked by hand: ranks, shared ranks, and nothing at all', () => {
  // ranks 1 to 8 with 3 and 5 negative: the positive ones add up to 28 of 36
  const { z, p } = rankTest([1, 2, -3, 4, -5, 6, 7, 8]);
  expect(z).toBeCloseTo((28 - 18) / Math.sqrt(51), 6);
  expect(p).toBeCloseTo(0.1614, 3);
  expect(rankTest([1, -1, 1, -1]).z).toBe(0);
  expect(rankTest([0, 0])).toEqual({ z: 0, p: 1 });
});

test('the middle one', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
});
