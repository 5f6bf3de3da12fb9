import { expect, test } from 'vitest';
import { nth, one } from '#platform/defined.ts';
import { plan, row } from '#test/people-files.ts';

test('teams are made once, the upper ones first, however their names are capitalised', () => {
  const { teams } = plan([
    row({ team: 'Sales/North' }),
    row({ team: 'sales / north ' }),
    row({ team: 'Care/Desk' }),
  ]);
  expect(teams.map(({ name, path }) => [name, path])).toEqual([
    ['Sales', 'Sales'],
    ['North', 'Sales / North'],
    ['Desk', 'Care / Desk'],
  ]);
  expect(nth(teams, 1).parent).toBe(one(teams).ref);
  expect(nth(teams, 2).parent).toBe('care');
});

test('the only first part of all paths means the whole workplace, and the plan says so', () => {
  const made = plan([row({ team: 'Institute/Division 1' }), row({ team: 'Institute' })]);
  expect(made.takenAsWhole).toEqual({ written: ['Institute'], whole: 'Harbour Works' });
  expect(made.teams.map((team) => team.path)).toEqual(['Division 1']);
  expect(nth(made.lines, 1).joins).toBe('root');
});

test('it still means the whole when a second company joins later, since its teams are known', () => {
  const made = plan([row({ team: 'Institute/Care' }), row({ team: 'Academy/Desk' })]);
  expect(made.takenAsWhole.written).toEqual(['Institute']);
  expect(one(made.lines).joins).toBe('care');
  expect(made.teams.map((team) => team.path)).toEqual(['Academy', 'Academy / Desk']);
});

test('a team that stands below the root is that team, also when it is the only one in the file', () => {
  const made = plan([row({ team: 'Care/Desk' })]);
  expect(made.takenAsWhole.written).toEqual([]);
  expect(one(made.lines).joins).toBe(one(made.teams).ref);
});

test('what stands above a team in columns of its own makes the path; a name with a slash stays one name', () => {
  const { teams, lines } = plan([
    row({ above: ['Research', 'R&D / Labs'], team: 'Night' }),
    row({ above: ['Research', ''] }),
    row({ above: ['', ''] }),
    row({ above: ['Sales', ''] }),
  ]);
  expect(teams.map(({ name }) => name)).toEqual(['Research', 'R&D / Labs', 'Night', 'Sales']);
  expect(nth(lines, 2).joins).toBe('root');
});
