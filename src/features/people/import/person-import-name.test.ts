import { expect, test } from 'vitest';
import { ada, beginFile, plan, problemsIn, row, structure, usual } from '#test/people-files.ts';
import { planImport } from './person-import.ts';
import { problemSays, type ImportRow } from './person-import-row.ts';

const kim = { ...ada, id: 'kim', name: 'Kim Berg', email: 'kim@example.org' };
const taken = structure({ people: [ada], namesakes: [kim] });
const kimRow = (cells: Partial<ImportRow> = {}) => row({ name: 'Kim Berg', ...cells });

test('whoever has the name of somebody here, or of a line above, gets their team beside it, and it is said', () => {
  const lines = plan(
    [
      kimRow({ name: 'KIM BERG', team: 'Care' }),
      kimRow({ team: 'Kitchen' }),
      row({ name: 'Lou', team: 'Care' }),
    ],
    taken,
  ).lines;
  expect(lines.map(({ name, writtenName }) => [name, writtenName])).toEqual([
    ['KIM BERG (Care)', 'KIM BERG'],
    ['Kim Berg (Kitchen)', 'Kim Berg'],
    ['Lou', null],
  ]);
});

test('whoever was told apart before stays so, also in another team, and the same file changes nothing', () => {
  const apart = { ...ada, id: 'other', name: 'Kim Berg (Care)', email: 'other@example.org' };
  const known = structure({ people: [apart, kim], namesakes: [kim, apart] });
  const [moved, first] = plan(
    [kimRow({ email: 'other@example.org', team: 'Kitchen' }), kimRow({ email: 'kim@example.org' })],
    known,
  ).lines;
  expect(moved).toMatchObject({ name: 'Kim Berg (Care)', changes: [{ field: 'team' }] });
  expect(first).toMatchObject({ name: 'Kim Berg', what: 'nothing', writtenName: null });
});

test('of two in one team the second gets the beginning of their address', () => {
  const inCare = { team: 'Care' };
  const rows = [kimRow(inCare), kimRow({ ...inCare, email: 'kim.two@example.org' })];
  expect(plan(rows, taken).lines.map(({ name }) => name)).toEqual(['Kim Berg (Care)', 'Kim Berg (kim.two)']);
});

test('where nothing tells two apart it is a problem of the line', () => {
  beginFile();
  const kims = ['one.example', 'two.example', 'three.example'].map((at) =>
    kimRow({ team: 'Care', email: `kim@${at}` }),
  );
  expect(problemsIn(kims, taken)).toEqual([[4, 'name-taken', 'Kim Berg']]);
});

test('no team is called like a person, and no person like a team', () => {
  const [line] = plan([row({ name: 'Care', team: 'Kitchen' })]).lines;
  expect(line!.name).toBe('Care (Kitchen)');
  beginFile();
  const made = planImport(
    taken,
    [row({ team: 'Kim-Berg' }), row({ team: 'Lou Falk' }), row({ name: 'Lou Falk' })],
    usual,
  );
  expect(made.problems).toEqual([
    { line: 2, problem: 'name-of-another-kind', value: 'Kim-Berg' },
    { line: 3, problem: 'name-of-another-kind', value: 'Lou Falk' },
  ]);
  for (const { problem, value } of made.problems) expect(problemSays[problem](value)).toContain(value);
});
