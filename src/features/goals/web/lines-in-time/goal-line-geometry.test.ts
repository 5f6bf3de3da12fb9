import { expect, test } from 'vitest';
import { goalLineGeometry, goalLineHeight, lastValue, type GoalLineInput } from './goal-line-geometry.ts';

const day = 86_400_000;
const given: GoalLineInput = {
  began: 0,
  said: [
    { id: 'one', at: 10 * day, value: 88 },
    { id: 'words', at: 15 * day, value: null },
    { id: 'two', at: 20 * day, value: 66 },
  ],
  start: 92,
  target: 60,
  by: 40 * day,
  now: 30 * day,
  width: 640,
  labels: { start: '92', target: '60 wanted' },
};

test('it begins where it began and goes down where less is wanted', () => {
  const { points, targetY, ground, left } = goalLineGeometry(given);
  expect(points.map(({ id }) => id)).toEqual(['began', 'one', 'words', 'two']);
  expect(points[0]!.x).toBe(left);
  expect(points.at(-1)!.y).toBeGreaterThan(points[0]!.y);
  expect(targetY).toBeGreaterThan(points.at(-1)!.y);
  expect(targetY).toBeLessThan(ground);
});

test('it goes up where more is wanted', () => {
  const { points, targetY } = goalLineGeometry({ ...given, start: 10, target: 100, said: [] });
  expect(targetY).toBeLessThan(points[0]!.y);
});

test('what was said in words alone stands where the line was, and does not bend it', () => {
  const geometry = goalLineGeometry(given);
  const [, one, words] = geometry.points;
  expect(words!.y).toBe(one!.y);
  expect(geometry.way.match(/[ML]/g)).toHaveLength(3);
  expect(lastValue(geometry).id).toBe('two');
});

test('today stands between what was and the day by which; a goal that is over has none', () => {
  const { todayX, points, right } = goalLineGeometry(given);
  expect(todayX).toBeGreaterThan(points.at(-1)!.x);
  expect(todayX).toBeLessThan(right);
  expect(goalLineGeometry({ ...given, now: null }).todayX).toBeNull();
});

test('a day that has passed leaves room for today, and without a day today is the end', () => {
  const past = goalLineGeometry({ ...given, by: 12 * day });
  expect(past.todayX).toBe(past.right);
  const open = goalLineGeometry({ ...given, by: null });
  expect(open.todayX).toBe(open.right);
});

test('nothing leaves the picture, however narrow it is and however far a value lies', () => {
  for (const width of [120, 280, 1040])
    for (const value of [-5000, 0, 1e9]) {
      const said = [{ id: 'far', at: 5 * day, value }];
      const { points, targetY, todayX } = goalLineGeometry({ ...given, width, said });
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(goalLineHeight);
      }
      expect(targetY).toBeLessThan(goalLineHeight);
      expect(todayX).toBeLessThanOrEqual(width);
    }
});

test('a goal that began a moment ago is drawn', () => {
  const fresh = goalLineGeometry({ ...given, said: [], by: null, now: 0 });
  expect(fresh.points).toHaveLength(1);
  expect(Number.isFinite(fresh.points[0]!.x + fresh.points[0]!.y)).toBe(true);
});
