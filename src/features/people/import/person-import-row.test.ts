import { expect, test } from 'vitest';
import { beginFile, plan, problemsIn, row } from '#test/people-files.ts';
import { problemSays } from './person-import-row.ts';

test('every problem is told with its line, and nothing is planned', () => {
  beginFile();
  const rows = [
    row({ name: ' ' }),
    row({ email: 'ben at example' }),
    row({ timeZone: 'Berlin' }),
    row({ language: 'fr' }),
    row({ team: 'Care//Desk' }),
    row({ team: '' }),
    row({ leader: 'maybe', team: 'Care' }),
    row({ leader: 'yes' }),
    row({ name: 'B'.repeat(121) }),
    row({ team: 'T'.repeat(121) }),
    row({ team: Array(3000).fill('T').join('/') }),
    row({ email: 'ada@example.org' }),
    row({ email: 'Ada@example.org' }),
  ];
  const found = problemsIn(rows);
  expect(found).toEqual([
    [2, 'name-missing', ''],
    [3, 'bad-email', 'ben at example'],
    [4, 'unknown-zone', 'Berlin'],
    [5, 'unknown-language', 'fr'],
    [6, 'team-empty', ''],
    [7, 'team-empty', ''],
    [8, 'leader-unclear', 'maybe'],
    [9, 'leader-without-team', ''],
    [10, 'name-too-long', ''],
    [11, 'team-name-too-long', ''],
    [12, 'team-too-deep', ''],
    [14, 'email-twice', '13'],
  ]);
  for (const [, problem, value] of found)
    expect(problemSays[problem as 'bad-email'](String(value))).toMatch(/[.:]/);
});

test('two leaders for one team, and a file without people, are refused', () => {
  beginFile();
  expect(problemsIn([row({ team: 'Sales', leader: 'yes' }), row({ team: 'sales', leader: 'true' })])).toEqual(
    [[3, 'two-leaders', '2']],
  );
  expect(problemsIn([])).toEqual([[1, 'no-people', '']]);
});

test('yes and no are read as German spreadsheets write them', () => {
  const { lines } = plan([
    row({ team: 'Kitchen', leader: 'WAHR' }),
    row({ team: 'Kitchen', leader: 'FALSCH' }),
  ]);
  expect(lines.map(({ leads }) => leads !== null)).toEqual([true, false]);
});
