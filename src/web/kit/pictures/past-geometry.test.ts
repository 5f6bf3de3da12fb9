import { expect, test } from 'vitest';
import { pastGeometry, pastHeight } from './past-geometry.ts';

const quarter = (from: string, level: number, joined = true) => ({ from, level, joined });

test('time goes from left to right, and more stands higher', () => {
  const { points } = pastGeometry(
    [quarter('2026-07-01', 0.9), quarter('2026-01-01', 0.1), quarter('2026-04-01', 0.5)],
    600,
    100,
  );
  expect(points.map(({ from }) => from)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01']);
  const [one, two, three] = points as [(typeof points)[0], (typeof points)[0], (typeof points)[0]];
  expect([one.x < two.x, two.x < three.x, one.y > two.y, two.y > three.y]).toEqual([true, true, true, true]);
});

test('a quarter in which there were too few to show keeps its room', () => {
  const { points } = pastGeometry(
    [quarter('2025-10-01', 0.5), quarter('2026-01-01', 0.5), quarter('2026-07-01', 0.5)],
    600,
    100,
  );
  expect(points[2]!.x - points[1]!.x).toBeCloseTo(2 * (points[1]!.x - points[0]!.x));
});

test('no line leads from a quarter of partly other people; it stands as it was then', () => {
  const quarters = [
    quarter('2026-01-01', 0.5, false),
    quarter('2026-04-01', 0.5),
    quarter('2026-07-01', 0.5),
  ];
  const { ways, points } = pastGeometry(quarters, 600, 100);
  expect(points).toHaveLength(3);
  expect(ways).toHaveLength(1);
});

test('everything stands inside the picture and leaves room at its end', () => {
  for (const width of [200, 354, 640])
    for (const { x, y } of pastGeometry([quarter('2024-01-01', 0), quarter('2026-01-01', 1)], width, 90)
      .points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width - 90);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(pastHeight);
    }
});

test('a single quarter is a point', () => {
  expect(pastGeometry([quarter('2026-01-01', 0.5)], 600, 100)).toMatchObject({
    ways: [],
    points: [{ x: 10 }],
  });
});
