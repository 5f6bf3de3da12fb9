import { expect, test } from 'vitest';
import { mapOf, mostTeams, type PairOnMap, type TeamInTree } from './partnership-map.ts';

const tree: TeamInTree[] = [
  { id: 'all', name: 'Harbour Works', parent: null },
  { id: 'ops', name: 'Operations', parent: 'all' },
  { id: 'sea', name: 'Sea', parent: 'all' },
  { id: 'boats', name: 'Boats', parent: 'sea' },
  { id: 'care', name: 'Care', parent: 'ops' },
  { id: 'dispatch', name: 'Dispatch', parent: 'ops' },
];
const pair = (one: string, other: string, more: Partial<PairOnMap> = {}): PairOnMap => ({
  id: `${one}-${other}`,
  one,
  other,
  state: 'active',
  mine: false,
  empty: null,
  ...more,
});
const nobody = new Set<string>();

test('every team has its place, teams of one division together, and the order does not hang on the partnerships', () => {
  const alone = mapOf(tree, [], nobody).teams.map(({ id }) => id);
  expect(alone).toEqual(['ops', 'care', 'dispatch', 'sea', 'boats']);
  expect(mapOf(tree, [pair('boats', 'care')], nobody).teams.map(({ id }) => id)).toEqual(alone);
});

test('what is mine is marked; being in the whole workplace marks nothing', () => {
  const { teams, lines } = mapOf(tree, [pair('care', 'dispatch', { mine: true })], new Set(['all', 'care']));
  expect(teams.filter(({ mine }) => mine).map(({ id }) => id)).toEqual(['care']);
  expect(lines).toMatchObject([{ mine: true, id: 'care-dispatch' }]);
});

const halves = (empty: readonly string[] | null) => mapOf(tree, [pair('care', 'boats', { empty })], nobody);

test('a line is dotted where a side is known to be empty, and never for whoever may not know', () => {
  expect(halves(['care']).lines[0]).toMatchObject({ isHalf: true, isKnown: true });
  expect(halves([]).lines[0]).toMatchObject({ isHalf: false, isKnown: true });
  expect(halves(null).lines[0]).toMatchObject({ isHalf: false, isKnown: false });
});

const large = (divisions: number, each: number): TeamInTree[] => [
  { id: 'all', name: 'All', parent: null },
  ...Array.from({ length: divisions }, (_, at) => ({ id: `d${at}`, name: `Division ${at}`, parent: 'all' })),
  ...Array.from({ length: divisions * each }, (_, at) => ({
    id: `t${at}`,
    name: `Team ${at}`,
    parent: `d${at % divisions}`,
  })),
];

test('more teams than can be read are gathered by division, with how many stand behind a line', () => {
  const pairs = [pair('t0', 't1'), pair('t10', 't11', { state: 'resting' }), pair('t0', 't10')];
  const { teams, lines, more } = mapOf(large(10, 10), pairs, new Set(['t0']));
  expect(teams).toHaveLength(10);
  expect(teams[0]).toMatchObject({ id: 'd0', teams: 11, mine: true, inside: 1 });
  expect(lines).toMatchObject([{ one: 'd0', other: 'd1', count: 2, id: null, state: 'active' }]);
  expect(more).toBe(false);
});

test('looking into a division shows its teams, and the others as divisions where they are partners', () => {
  const { teams, lines } = mapOf(large(10, 10), [pair('t0', 't1'), pair('t2', 't3')], nobody, 'd0');
  expect(teams.filter(({ outside }) => !outside)).toHaveLength(10);
  expect(teams.filter(({ outside }) => outside).map(({ id }) => id)).toEqual(['d1']);
  expect(lines).toHaveLength(1);
});

test('a team above others is there where it has partners of its own', () => {
  const { teams } = mapOf(tree, [pair('ops', 'boats')], nobody, 'ops');
  expect(teams.map(({ id }) => id)).toEqual(['ops', 'care', 'dispatch', 'sea']);
});

test('sixty are all there; where even the divisions are too many, mine and those with partners stay', () => {
  expect(mapOf(large(mostTeams, 0), [], nobody)).toMatchObject({ more: false });
  const many = mapOf(large(200, 0), [pair('d150', 'd199')], new Set(['d180']));
  expect(many.more).toBe(true);
  expect(many.teams).toHaveLength(mostTeams);
  const ids = many.teams.map(({ id }) => id);
  for (const kept of ['d150', 'd199', 'd180']) expect(ids).toContain(kept);
  expect(many.lines).toHaveLength(1);
});

test('an empty workplace has an empty map', () => {
  expect(mapOf(tree.slice(0, 1), [], nobody)).toEqual({ teams: [], lines: [], more: false });
});
