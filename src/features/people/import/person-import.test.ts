import { expect, test } from 'vitest';
import { nth, one } from '#platform/defined.ts';
import { planImport, summarise, type Structure } from './person-import.ts';
import type { ImportedPerson } from './who-is-who.ts';
import { problemSays, type ImportRow } from './person-import-row.ts';

const usual = { timeZone: 'Europe/Berlin', language: 'en' as const };
const root = { id: 'root', name: 'Harbour Works', parent: null, leader: null };
const care = { id: 'care', name: 'Care', parent: 'root', leader: 'ada' };
const ada: ImportedPerson = {
  id: 'ada',
  name: 'Ada',
  email: 'ada@example.org',
  timeZone: 'Europe/Berlin',
  language: 'en',
  teams: ['care'],
  staffNumber: null,
  hasBeenHere: false,
};
const structure = (more: Partial<Structure> = {}): Structure => ({
  teams: [root, care],
  people: [ada],
  namesakes: [],
  leaderNames: new Map([['ada', 'Ada']]),
  ...more,
});

let next = 1;
const row = (cells: Partial<ImportRow> = {}): ImportRow => {
  const line = ++next;
  return { line, name: `Ben Castro ${line}`, email: `ben${line}@example.org`, ...cells };
};
const plan = (rows: ImportRow[], known = structure()) => {
  const planned = planImport(known, rows, usual);
  if (planned.plan === null) throw new Error(JSON.stringify(planned.problems));
  return planned.plan;
};
const problemsOf = (...rows: ImportRow[]) =>
  planImport(structure(), rows, usual).problems.map(({ line, problem, value }) => [line, problem, value]);

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

test('somebody new leads, in place of who did', () => {
  const made = plan([row({ name: 'Ben', team: 'Care', leader: 'x' })]);
  expect(made.lines[0]).toMatchObject({
    leads: 'care',
    changes: [{ field: 'team' }, { field: 'leader', from: 'Ada', to: 'Care' }],
  });
});

test('every problem is told with its line, and nothing is planned', () => {
  next = 1;
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
  const found = problemsOf(...rows);
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
  next = 1;
  expect(problemsOf(row({ team: 'Sales', leader: 'yes' }), row({ team: 'sales', leader: 'true' }))).toEqual([
    [3, 'two-leaders', '2'],
  ]);
  expect(problemsOf()).toEqual([[1, 'no-people', '']]);
});

test('a plan is summed up in figures about the file', () => {
  const made = plan([row({ team: 'Sales' }), row({ name: 'Ada', email: 'ada@example.org' })]);
  expect(summarise(made)).toMatchObject({ add: 1, change: 0, nothing: 1, teams: ['Sales'] });
});

test('a number, and then the former address, says who somebody is; an address nobody has used yet may change', () => {
  const numbered = structure({ people: [{ ...ada, staffNumber: '7' }] });
  const [moved] = plan(
    [row({ name: 'Ada', email: 'ada.falk@example.org', staffNumber: ' 7 ' })],
    numbered,
  ).lines;
  expect(moved).toMatchObject({
    what: 'change',
    person: 'ada',
    email: 'ada.falk@example.org',
    keptAddress: null,
  });
  expect(moved!.changes).toEqual([{ field: 'email', from: 'ada@example.org', to: 'ada.falk@example.org' }]);
  const [former] = plan([
    row({ name: 'Ada', email: 'ada.falk@example.org', formerEmail: 'ADA@example.org' }),
  ]).lines;
  expect(former).toMatchObject({ what: 'change', person: 'ada' });
});

test('whoever has signed in keeps their address, and it is said', () => {
  const known = structure({ people: [{ ...ada, staffNumber: '7', hasBeenHere: true }] });
  const [line] = plan([row({ name: 'Ada', email: 'ada.falk@example.org', staffNumber: '7' })], known).lines;
  expect(line).toMatchObject({
    what: 'nothing',
    person: 'ada',
    email: 'ada@example.org',
    keptAddress: 'ada.falk@example.org',
  });
});

test('somebody of the same name in the same team is asked about, and taken for the same only where it is said', () => {
  const asked = row({ name: 'ADA', email: 'ada.falk@example.org', team: 'Care' });
  expect(plan([asked]).lines[0]).toMatchObject({
    what: 'add',
    maybe: { id: 'ada', name: 'Ada', email: 'ada@example.org' },
  });
  const same = planImport(structure(), [asked], usual, [asked.line]);
  expect(same.plan!.lines[0]).toMatchObject({ what: 'change', person: 'ada', maybe: null });
  expect(one(plan([{ ...asked, team: 'Kitchen' }]).lines).maybe).toBeNull();
  expect(one(plan([asked, row({ name: 'Ada', email: 'ada@example.org' })]).lines).maybe).toBeNull();
});

test('a number that stands twice, or that is another’s than the address, is told', () => {
  const ben = { ...ada, id: 'ben', name: 'Ben', email: 'ben@example.org', staffNumber: '8' };
  const known = structure({ people: [ada, ben] });
  const clash = row({ name: 'Ada', email: 'ada@example.org', staffNumber: '8' });
  expect(planImport(known, [clash], usual).problems).toEqual([
    { line: clash.line, problem: 'two-people', value: 'Ben, Ada' },
  ]);
  const [first, second] = [row({ staffNumber: '9' }), row({ staffNumber: '9' })];
  expect(problemsOf(first, second)).toEqual([[second.line, 'number-twice', String(first.line)]]);
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

test('yes and no are read as German spreadsheets write them', () => {
  const { lines } = plan([
    row({ team: 'Kitchen', leader: 'WAHR' }),
    row({ team: 'Kitchen', leader: 'FALSCH' }),
  ]);
  expect(lines.map(({ leads }) => leads !== null)).toEqual([true, false]);
});

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

const problemsIn = (rows: ImportRow[]) =>
  planImport(taken, rows, usual).problems.map(({ line, problem, value }) => [line, problem, value]);

test('of two in one team the second gets the beginning of their address', () => {
  const inCare = { team: 'Care' };
  const rows = [kimRow(inCare), kimRow({ ...inCare, email: 'kim.two@example.org' })];
  expect(plan(rows, taken).lines.map(({ name }) => name)).toEqual(['Kim Berg (Care)', 'Kim Berg (kim.two)']);
});

test('where nothing tells two apart it is a problem of the line', () => {
  next = 1;
  const kims = ['one.example', 'two.example', 'three.example'].map((at) =>
    kimRow({ team: 'Care', email: `kim@${at}` }),
  );
  expect(problemsIn(kims)).toEqual([[4, 'name-taken', 'Kim Berg']]);
});

test('no team is called like a person, and no person like a team', () => {
  const [line] = plan([row({ name: 'Care', team: 'Kitchen' })]).lines;
  expect(line!.name).toBe('Care (Kitchen)');
  next = 1;
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
