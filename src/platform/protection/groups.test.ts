/** How a workplace is cut into groups, worked out by hand; what must hold for every workplace stands with the attacks. */
import { expect, test } from 'vitest';
import { mayBeJoined, saidAbove } from './above.ts';
import { cutIntoGroups, homeOf, type Belonging } from './groups.ts';

const tree = (parents: Record<string, string>) => [
  { id: 'all', parent: null },
  ...Object.entries(parents).map(([id, parent]) => ({ id, parent })),
];
/** So many people of a team, named after it. */
const inTeam = (team: string, many: number): Belonging[] =>
  Array.from({ length: many }, (_, at) => ({ person: `${team}${at}`, teams: [team] }));
const said = (groups: ReturnType<typeof cutIntoGroups>) =>
  Object.fromEntries(
    groups.map(({ team, are, withRest, people }) => [
      `${are === 'all' ? '' : 'others in '}${team}${withRest ? ' and the rest' : ''}`,
      people.length,
    ]),
  );

test('a team of five stands for itself; its director goes up, and at the very top joins the smallest', () => {
  const teams = tree({ operations: 'all', care: 'operations', dispatch: 'operations' });
  const people = [...inTeam('operations', 1), ...inTeam('care', 5), ...inTeam('dispatch', 10)];
  expect(said(cutIntoGroups(teams, people))).toEqual({ 'care and the rest': 6, dispatch: 10 });
});

test('small teams and their director are five together', () => {
  const teams = tree({ operations: 'all', care: 'operations', north: 'operations', south: 'operations' });
  const people = [
    ...inTeam('operations', 1),
    ...inTeam('care', 7),
    ...inTeam('north', 2),
    ...inTeam('south', 3),
  ];
  expect(said(cutIntoGroups(teams, people))).toEqual({ care: 7, 'others in operations': 6 });
});

test('whoever belongs to the workplace alone stands with what is left of it', () => {
  const teams = tree({ care: 'all', north: 'all' });
  const people = [...inTeam('care', 5), ...inTeam('north', 3), { person: 'founder', teams: [] }];
  expect(said(cutIntoGroups(teams, people))).toEqual({ 'care and the rest': 9 });
  const more = [...people, ...inTeam('all', 1)];
  expect(said(cutIntoGroups(teams, more))).toEqual({ care: 5, 'others in all': 5 });
});

test('a workplace of four has no group, one of five is one', () => {
  expect(cutIntoGroups(tree({}), inTeam('all', 4))).toEqual([]);
  expect(said(cutIntoGroups(tree({ small: 'all' }), inTeam('small', 5)))).toEqual({ small: 5 });
});

test('a round may ask for more, never for fewer', () => {
  const people = [...inTeam('care', 5), ...inTeam('dispatch', 10)];
  const teams = tree({ care: 'all', dispatch: 'all' });
  expect(said(cutIntoGroups(teams, people, 8))).toEqual({ 'dispatch and the rest': 15 });
  expect(cutIntoGroups(tree({}), inTeam('all', 4), 3)).toEqual([]);
});

test('somebody in several teams counts in the smallest that is large enough, else in the largest', () => {
  const sizes = new Map([
    ['few', 2],
    ['some', 4],
    ['five', 5],
    ['many', 9],
  ]);
  expect(homeOf(['many', 'few', 'five'], sizes)).toEqual({ team: 'five', isLargeEnough: true });
  expect(homeOf(['few', 'some'], sizes)).toEqual({ team: 'some', isLargeEnough: false });
  expect(homeOf(['b', 'a'], new Map([...'ab'].map((team) => [team, 6])))).toMatchObject({ team: 'a' });
  expect(homeOf([], sizes)).toBeNull();
});

test('above the groups stands only what their bands say', () => {
  expect(saidAbove(['half-or-more', null, '60-to-70', 'few', 'about-half'])).toEqual({
    shown: 4,
    more: 2,
    around: 1,
    less: 1,
  });
  expect(saidAbove([null])).toEqual({ shown: 0, more: 0, around: 0, less: 0 });
});

test('where one to four came or left no line leads from what was before', () => {
  expect([0, 1, 4, 5].map(mayBeJoined)).toEqual([true, false, false, true]);
});
