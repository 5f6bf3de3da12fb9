import { expect, test } from 'vitest';
import { plan, row, structure } from '#test/people-files.ts';
import { summarise } from './person-import.ts';

test('somebody new comes into their team, with what is usual where the line says nothing', () => {
  const { lines, teams } = plan([row({ name: '  Ben   Castro ', team: 'Harbour Works / Care' })]);
  expect(lines[0]).toMatchObject({
    what: 'add',
    person: null,
    name: 'Ben Castro',
    timeZone: 'Europe/Berlin',
    language: 'en',
    joins: 'care',
    leads: null,
  });
  expect(teams).toEqual([]);
});

test('somebody known is changed in what differs and left alone in what the file does not say', () => {
  const known = row({
    name: 'Ada Falk',
    email: 'ADA@Example.org ',
    timeZone: 'Europe/Lisbon',
    language: '',
    team: 'Care',
  });
  expect(plan([known]).lines[0]).toMatchObject({
    what: 'change',
    person: 'ada',
    joins: null,
    language: 'en',
    changes: [
      { field: 'name', from: 'Ada', to: 'Ada Falk' },
      { field: 'time-zone', from: 'Europe/Berlin', to: 'Europe/Lisbon' },
    ],
  });
});

test('a line that says what is so already changes nothing, leadership included', () => {
  const same = row({
    name: 'Ada',
    email: 'ada@example.org',
    team: 'care',
    leader: 'yes',
    timeZone: 'Europe/Berlin',
    language: 'EN',
  });
  expect(plan([same]).lines[0]).toMatchObject({ what: 'nothing', joins: null, leads: null, changes: [] });
});

test('another team is joined; nobody is taken out of one', () => {
  const { lines, teams } = plan(
    [row({ name: 'Ada', email: 'ada@example.org', team: 'Dispatch/Night' })],
    structure(),
  );
  expect(teams.map((team) => team.path)).toEqual(['Night']);
  expect(lines[0]).toMatchObject({ what: 'change', changes: [{ field: 'team', to: 'Dispatch / Night' }] });
});

test('somebody new leads, in place of who did', () => {
  const made = plan([row({ name: 'Ben', team: 'Care', leader: 'x' })]);
  expect(made.lines[0]).toMatchObject({
    leads: 'care',
    changes: [{ field: 'team' }, { field: 'leader', from: 'Ada', to: 'Care' }],
  });
});

test('a plan is summed up in figures about the file', () => {
  const made = plan([row({ team: 'Sales' }), row({ name: 'Ada', email: 'ada@example.org' })]);
  expect(summarise(made)).toMatchObject({ add: 1, change: 0, nothing: 1, teams: ['Sales'] });
});
