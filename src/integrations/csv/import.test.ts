import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPeopleCommand } from '#cli/importing/import-people.ts';
import { readStructuralLog } from '#features/people/admin/admin-contract.ts';
import { listPeople, readPerson } from '#features/people/directory-contract.ts';
import { readTeam, readTeamTree } from '#features/people/teams/team-contract.ts';
import type { CommandContext } from '#platform/command.ts';
import { reading, writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { Workplace } from '#test/workplace.ts';
import { importPeople } from './import-people.ts';
import { listImportLines, listImports, readImport, startImport } from './contract.ts';

let w: Workplace;
let admin: Actor;
let other: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
  other = await w.person('Other');
});
afterAll(() => w.close());

const file = [
  'name,email,team,leader,time zone,language',
  'Lea Falk,lea@example.org,Institute/Division 2/Department 1,yes,Europe/Lisbon,de',
  'Bruno Castro,bruno@example.org,Institute/Division 2/Department 1,,Australia/Sydney,en',
  'Zoë Varga,zoe@example.org,Institute/Division 3,true,,',
].join('\n');

async function imported(csv: string, dryRun = false) {
  const { id } = await admin.call(startImport, { csv, dryRun });
  await w.runJobs();
  return admin.call(readImport, { id });
}

const everything = async () => {
  const { rows } = await w.database.owner.query(
    `select (select json_agg(p order by id) from person p) people, (select json_agg(t order by id) from team t) teams,
       (select json_agg(m order by person_id, team_id) from membership m) members,
       (select count(*) from structural_log) log, (select count(*) from party) parties, (select count(*) from circle) circles`,
  );
  return rows[0];
};

test('a dry run says row by row what would change, and changes nothing', async () => {
  const before = await everything();
  const run = await imported(file, true);
  expect(run).toMatchObject({
    state: 'done',
    dryRun: true,
    problems: [],
    summary: {
      add: 3,
      change: 0,
      nothing: 0,
      teams: ['Division 2', 'Division 2 / Department 1', 'Division 3'],
      takenAsWhole: { written: ['Institute'], whole: 'Everyone' },
    },
  });
  const { items } = await admin.call(listImportLines, { id: run.id });
  expect(items.map(({ line, what, name }) => [line, what, name])).toEqual([
    [2, 'add', 'Lea Falk'],
    [3, 'add', 'Bruno Castro'],
    [4, 'add', 'Zoë Varga'],
  ]);
  expect(items[0]!.changes).toMatchObject([{ field: 'team' }, { field: 'leader', from: null }]);
  expect(await everything()).toEqual(before);
});

test('an import makes people, teams, memberships and leaders', async () => {
  const run = await imported(file);
  expect(run).toMatchObject({ state: 'done', dryRun: false, done: 3, total: 3, summary: { add: 3 } });
  const tree = (await other.call(readTeamTree, {})).items;
  expect(tree.map((team) => team.name)).toEqual(['Everyone', 'Division 2', 'Division 3', 'Department 1']);
  const department = await other.call(readTeam, { id: tree[3]!.id });
  expect(department).toMatchObject({
    leader: { name: 'Lea Falk' },
    members: { items: [{ name: 'Bruno Castro' }, { name: 'Lea Falk' }] },
  });
  const [lea] = (await admin.call(listPeople, { q: 'lea' })).items;
  expect(await admin.call(readPerson, { id: lea!.id })).toMatchObject({
    timeZone: 'Europe/Lisbon',
    language: 'de',
    admin: false,
  });
  const log = (await admin.call(readStructuralLog, {})).items.map((line) => line.what);
  expect(log.filter((what) => what === 'person.added')).toHaveLength(3);
  expect(log[0]).toBe('people.imported');
});

test('the same file again changes nothing', async () => {
  const before = await everything();
  const run = await imported(file);
  expect(run.summary).toMatchObject({ add: 0, change: 0, nothing: 3, teams: [] });
  expect(await everything()).toEqual(before);
});

test('a corrected file changes those it names and removes nobody', async () => {
  const people = (await everything()).people.length;
  const run = await imported(
    'email,name,team,leader\nbruno@example.org,Bruno Castro Silva,Institute/Division 3,yes\n',
  );
  expect(run.summary).toMatchObject({ add: 0, change: 1, nothing: 0 });
  const [bruno] = (await admin.call(listPeople, { q: 'silva' })).items;
  expect(bruno!.teams.map((team) => team.name)).toEqual(['Department 1', 'Division 3']);
  expect((await admin.call(readPerson, { id: bruno!.id })).leads).toMatchObject([{ name: 'Division 3' }]);
  expect((await everything()).people).toHaveLength(people);
});

test('one wrong line, and nothing of the file is imported', async () => {
  const before = await everything();
  const run = await imported(
    `${file}\nNew,new@example.org,Institute/New,,Europe/Nowhere,en\nAlso,also at,Institute/New,,,\n`,
  );
  expect(run).toMatchObject({
    state: 'refused',
    summary: null,
    problems: [
      {
        line: 5,
        problem: 'unknown-zone',
        value: 'Europe/Nowhere',
        says: expect.stringContaining('not known'),
      },
      { line: 6, problem: 'bad-email' },
    ],
  });
  expect(await everything()).toEqual(before);
});

test('an import that breaks off in the middle leaves nothing behind', async () => {
  const before = await everything();
  const breakOff = importPeople(
    {
      csv: `${file}\nLate Comer,late@example.org,Institute/Late,yes,,\n`,
      dryRun: false,
      usual: { timeZone: 'UTC', language: 'en' },
    },
    {
      transact: (work) => writing(w.database.app, admin.id, work),
      admin: admin.id,
      now: w.clock.read(),
      finish: async () => {
        throw new Error('the lights went out');
      },
    },
  );
  await expect(breakOff).rejects.toThrow('the lights went out');
  expect(await everything()).toEqual(before);
});

test('a file without the needed columns is refused', async () => {
  expect((await imported('name;team\nAda;A\n')).problems).toMatchObject([
    { line: 1, problem: 'column-missing', value: 'email' },
  ]);
});

test('the file itself is forgotten when its run has ended', async () => {
  const { rows } = await w.database.owner.query('select from import_run where source is not null');
  expect(rows).toHaveLength(0);
});

test('to whoever is no admin, there are no imports', async () => {
  const run = await imported(file, true);
  expect(await other.refusal(startImport, { csv: file, dryRun: true })).toBe('not-found');
  expect(await other.refusal(listImports, {})).toBe('not-found');
  expect(await other.refusal(readImport, { id: run.id })).toBe('not-found');
  expect(await other.refusal(listImportLines, { id: run.id })).toBe('not-found');
  expect((await admin.call(listImports, {})).items[0]).toMatchObject({ id: run.id });
});

test('lines are read page by page, and by what becomes of them', async () => {
  const run = await imported(`${file}\nNew One,one@example.org,Institute/Division 3,,,\n`, true);
  const first = await admin.call(listImportLines, { id: run.id, limit: 2 });
  const second = await admin.call(listImportLines, { id: run.id, limit: 2, after: first.next! });
  expect([...first.items, ...second.items].map((line) => line.line)).toEqual([2, 3, 4, 5]);
  expect((await admin.call(listImportLines, { id: run.id, what: 'add' })).items).toMatchObject([
    { name: 'New One' },
  ]);
});

test('a file of many megabytes is taken', async () => {
  const padded = `${file}\n${' '.repeat(1000)}`.padEnd(3_000_000, '\n');
  expect(await imported(padded, true)).toMatchObject({ state: 'done', summary: { add: 0 } });
});

test('the command line tells what would change, does it, and tells what is wrong by line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-import-'));
  const path = join(folder, 'people.csv');
  const said: string[] = [];
  const context = {
    say: (line: string) => said.push(line),
    withInstallation: (work: (installation: unknown) => unknown) =>
      work({ owner: { connectionString: w.database.url }, key: testKey }),
  } as unknown as CommandContext;
  const type = (...args: string[]) => importPeopleCommand.run(args, context);
  writeFileSync(path, 'name,email,team\nCem,cem@example.org,Institute/Division 3\n');
  await type(path, '--dry-run');
  expect(said[0]).toBe('Line 2: add Cem <cem@example.org>: team Institute / Division 3');
  expect((await admin.call(listPeople, { q: 'cem' })).items).toHaveLength(0);
  await type(path);
  expect(said.at(-1)).toContain('Were added: 1 people and 0 teams.');
  expect((await admin.call(listPeople, { q: 'cem' })).items).toHaveLength(1);
  writeFileSync(path, 'name,email\nCem,cem\n');
  await expect(type(path)).rejects.toThrow('Line 2: "cem" does not look like an email address.');
  await expect(type(path, '--as', 'nobody@example.org')).rejects.toThrow('No admin');
  writeFileSync(path, Buffer.from('Name;E-Mail\nAndré Müller;andre@example.org\n', 'latin1'));
  await type(path, '--dry-run');
  expect(said.at(-3)).toContain('it was read as Windows-1252');
  expect(said.at(-2)).toContain('add André Müller <andre@example.org>');
  await expect(type()).rejects.toThrow('Name one file.');
  rmSync(folder, { recursive: true });
});

test('a changed address is followed by number; whoever signed in keeps theirs; the number is for admins alone', async () => {
  await imported('staff number,name,email\n501,Rika Olsen,rika@example.org\n');
  await imported('staff number,name,email\n501,Rika Olsen,rika.olsen@example.org\n');
  const { rows } = await w.database.owner.query(
    "select p.email, n.number from person p join staff_number n on n.person_id = p.id where p.name = 'Rika Olsen'",
  );
  expect(rows).toEqual([{ email: 'rika.olsen@example.org', number: '501' }]);
  await w.database.owner.query("update person set here_since = '2054-01-01' where name = 'Rika Olsen'");
  const run = await imported('staff number,name,email\n501,Rika Olsen,rika@example.org\n');
  const { items } = await admin.call(listImportLines, { id: run.id });
  expect(items).toMatchObject([
    { what: 'nothing', email: 'rika.olsen@example.org', keptAddress: 'rika@example.org' },
  ]);
  const seen = (who: Actor) =>
    reading(w.database.app, who.id, (db) => db.selectFrom('staffNumber').selectAll().execute());
  expect(await seen(other)).toEqual([]);
  expect(await seen(admin)).toHaveLength(1);
});

test('a look asks whether a new line is somebody who is here, and the answer is taken along', async () => {
  await imported('name,email,team\nMikko Aho,mikko@example.org,Kitchen\n');
  const csv = 'name,email,team\nMikko Aho,mikko.aho@example.org,Kitchen\n';
  const look = await imported(csv, true);
  const { items } = await admin.call(listImportLines, { id: look.id });
  expect(items).toMatchObject([
    { line: 2, what: 'add', maybe: { name: 'Mikko Aho', email: 'mikko@example.org' } },
  ]);
  await admin.call(startImport, { csv, dryRun: false, same: [2] });
  await w.runJobs();
  const { rows } = await w.database.owner.query("select email from person where name = 'Mikko Aho'");
  expect(rows).toEqual([{ email: 'mikko.aho@example.org' }]);
});

test('two of one name are told apart, line by line, whoever has it is told, and the same file again changes nothing', async () => {
  const table =
    'name,email,team\nKim Berg,kim@example.org,Yard\nKim Berg,kim.two@example.org,Kiosk\nKim  BERG,kim.three@example.org,Quay\n';
  expect((await imported(table)).summary).toMatchObject({ add: 3 });
  const [run] = (await admin.call(listImports, {})).items;
  const { items } = await admin.call(listImportLines, { id: run!.id });
  expect(items.map(({ name, writtenName }) => [name, writtenName])).toEqual([
    ['Kim Berg', null],
    ['Kim Berg (Kiosk)', 'Kim Berg'],
    ['Kim BERG (Quay)', 'Kim BERG'],
  ]);
  const { rows } = await w.database.owner.query(
    'select p.name, array_agg(o.name order by o.name) as "like" from namesake n join person p on p.id = n.person_id join person o on o.id = n.other_id group by p.name order by p.name',
  );
  expect(rows.find(({ name }) => name === 'Kim Berg')).toMatchObject({
    like: ['Kim BERG (Quay)', 'Kim Berg (Kiosk)'],
  });
  const log = (await admin.call(readStructuralLog, { limit: 50 })).items;
  expect(log.filter(({ what }) => what === 'name.shared')).toHaveLength(3);
  expect((await imported(table)).summary).toMatchObject({ add: 0, change: 0, nothing: 3 });
  await imported('name,email\nLea Maria Falk,lea@example.org\n');
  expect((await admin.call(readStructuralLog, { limit: 5 })).items).toContainEqual(
    expect.objectContaining({ what: 'person.renamed', detail: 'Lea Falk → Lea Maria Falk' }),
  );
});

test('where nothing tells two apart, the line says so, and nothing is changed', async () => {
  const table = 'name,email\nOther,other@two.example\nOther,other@three.example\n';
  expect((await imported(table)).problems).toMatchObject([
    { line: 3, problem: 'name-taken', value: 'Other' },
  ]);
});
