import { expect, test } from 'vitest';
import { circleGeometry, dotsInRing } from './circle-geometry.ts';

const person = (id: string) => ({ id, kind: 'person' as const, name: id });
const team = (id: string) => ({ id, kind: 'team' as const, name: id });

test('parties stand beside each other inside the line around them, and none touches another', () => {
  const { parties, width, moreAt } = circleGeometry(
    [person('me'), team('care'), team('dispatch')],
    'me',
    232,
  );
  expect(parties.map(({ party }) => party.id)).toEqual(['care', 'dispatch', 'me']);
  expect(parties.filter(({ isMe }) => isMe)).toHaveLength(1);
  expect(moreAt).toBeNull();
  let end = 0;
  for (const { x, radius } of parties) {
    expect(x - radius).toBeGreaterThan(end);
    end = x + radius;
  }
  expect(end).toBeLessThan(width);
});

test('more than fit are said to be there', () => {
  const many = Array.from({ length: 40 }, (_, at) => person(`p${at}`));
  const { parties, moreAt, width } = circleGeometry(many, 'p0', 232);
  expect(parties.length).toBeLessThan(40);
  expect(moreAt).not.toBeNull();
  expect(width).toBeLessThanOrEqual(232);
});

test('only me is one face', () => {
  const { parties, width } = circleGeometry([person('me')], 'me', 232);
  expect(parties).toHaveLength(1);
  expect(width).toBeLessThan(60);
});

test('the dots of a team stay in its ring', () => {
  for (const { x, y } of dotsInRing(50, 26)) expect(Math.hypot(x - 50, y - 26)).toBeLessThan(17 - 4);
});
