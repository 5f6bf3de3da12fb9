import { expect, test } from 'vitest';
import { mapGeometry } from './map-geometry.ts';

const teams = (count: number, name = 'Customer Care') =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, name: `${name} ${at}` }));

const placesOf = (count: number, width: number, name?: string) => [
  ...mapGeometry(teams(count, name), width).places.values(),
];

test('names never lie on each other: on one side they keep a line’s height apart', () => {
  for (const width of [354, 620, 960])
    for (const count of [1, 2, 3, 14, 59, 60]) {
      const sides = Map.groupBy(placesOf(count, width), ({ side }) => side);
      for (const places of sides.values()) {
        const rows = places.map(({ y }) => y).sort((one, other) => one - other);
        const steps = rows.slice(1).map((y, at) => y - rows[at]!);
        expect(Math.min(20, ...steps)).toBe(20);
      }
    }
});

test('names and dots stay inside the picture, however long a name is', () => {
  for (const width of [320, 354, 620, 1040])
    for (const place of placesOf(60, width, 'Somebody’s very long name of a team of the northern islands')) {
      const ends = place.side === 'left' ? place.x - 12 - place.room : place.x + 12 + place.room;
      expect(ends).toBeGreaterThanOrEqual(0);
      expect(ends).toBeLessThanOrEqual(width);
      expect(place.y).toBeGreaterThan(0);
      expect(place.y).toBeLessThan(mapGeometry(teams(60), width).height);
    }
});

test('sixty fit on a screen when it is wide, and on a phone they stand in one column', () => {
  expect(mapGeometry(teams(60), 960).height).toBeLessThan(720);
  expect(new Set(placesOf(60, 354).map(({ x }) => x)).size).toBe(1);
});

test('a line runs from one to the other and back the same way, and the same teams are always drawn the same', () => {
  const geometry = mapGeometry(teams(14), 960);
  expect(geometry.way('t1', 't9')).toMatch(/^M[\d. ]+Q[\d. ]+$/);
  expect(mapGeometry(teams(14), 960).way('t1', 't9')).toBe(geometry.way('t1', 't9'));
  const narrow = mapGeometry(teams(14), 354);
  expect(narrow.way('t1', 't9')).toBe(narrow.way('t9', 't1'));
});
