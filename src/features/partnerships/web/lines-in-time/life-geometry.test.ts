import { expect, test } from 'vitest';
import { lifeGeometry } from './life-geometry.ts';

const day = 86_400_000;
const until = (now: number) => ({ began: 0, partnersSince: 0, now: now * day });
const moments = (...days: number[]) => days.map((at, nth) => ({ id: `m${nth}`, at: at * day }));

test('what happened later stands further to the right, on the line where there is room', () => {
  const { moments: placed, middle } = lifeGeometry(moments(10, 100, 50), until(200), 700);
  expect(placed.map(({ id }) => id)).toEqual(['m0', 'm2', 'm1']);
  const x = placed.map((one) => one.x);
  expect(x).toEqual([...x].sort((one, other) => one - other));
  for (const { y } of placed) expect(y).toBe(middle);
});

test('moments of one day stand above and below each other, and none covers another', () => {
  const { moments: placed, height } = lifeGeometry(moments(7, 7, 7, 7, 8), until(300), 354);
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(14);
  for (const { y } of placed) {
    expect(y).toBeGreaterThan(8);
    expect(y).toBeLessThan(height - 20);
  }
});

test('a full life keeps within the picture, however narrow it is', () => {
  const many = moments(...Array.from({ length: 160 }, (_, at) => at));
  for (const width of [200, 354, 1040]) {
    const { moments: placed, height } = lifeGeometry(many, until(160), width);
    expect(height).toBeLessThan(180);
    for (const { x } of placed) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
    }
  }
});

test('the line begins with what was first, and says where they became partners', () => {
  const span = { began: -20 * day, partnersSince: 0, now: 20 * day };
  const { moments: placed, left, right, since } = lifeGeometry(moments(-20), span, 700);
  expect(placed[0]!.x).toBe(left);
  expect(since).toBeCloseTo((left + right) / 2);
});

test('one that began a moment ago is a line without moments', () => {
  expect(lifeGeometry([], until(0), 700)).toMatchObject({ moments: [] });
});
