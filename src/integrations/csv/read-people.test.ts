import { expect, test } from 'vitest';
import { exampleTable } from './columns.ts';
import { readPeople } from './read-people.ts';

test('columns come in any order, under names as people write them', async () => {
  const file = await readPeople(
    '\uFEFFE-Mail,TEAM_PATH, Name ,Time Zone,Shoe size\r\na@x.org,A/B,Ada,Europe/Berlin,40\r\n',
  );
  expect(file.rows).toEqual([
    { line: 2, name: 'Ada', email: 'a@x.org', team: 'A/B', timeZone: 'Europe/Berlin' },
  ]);
  expect(file).toMatchObject({ problems: [], unusedColumns: ['Shoe size'] });
});

test('semicolons and tabs are understood too', async () => {
  for (const sign of [';', '\t']) {
    const { rows } = await readPeople(`name${sign}email\nFalk, Ada${sign}a@x.org\n`);
    expect(rows).toEqual([{ line: 2, name: 'Ada Falk', email: 'a@x.org' }]);
  }
});

test('lines are counted as an editor counts them, also past quoted breaks and empty lines', async () => {
  const { rows } = await readPeople('name,email\n"Ada\nFalk",a@x.org\n\n,,\nBen,b@x.org\nCem\n');
  expect(rows.map(({ line, name, email }) => [line, name, email])).toEqual([
    [2, 'Ada\nFalk', 'a@x.org'],
    [6, 'Ben', 'b@x.org'],
    [7, 'Cem', ''],
  ]);
});

test('a missing or doubled column is told before anything else', async () => {
  expect((await readPeople('name,team\nAda,A\n')).problems).toEqual([
    { line: 1, problem: 'column-missing', value: 'email' },
  ]);
  expect((await readPeople('name,email,E-mail\nAda,a@x.org,b@x.org\n')).problems).toMatchObject([
    { line: 1, problem: 'column-twice', value: 'E-mail' },
  ]);
});

test('an unclosed quote is told with its line', async () => {
  const { problems } = await readPeople('name,email\nAda,a@x.org\n"Ben,b@x.org\n');
  expect(problems).toEqual([{ line: 3, problem: 'unreadable', value: expect.stringContaining('QUOTE') }]);
});

test('a large file is read to its end', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `Zoë ${n},p${n}@x.org`);
  const { rows } = await readPeople(`name,email\n${lines.join('\n')}`);
  expect(rows).toHaveLength(20_000);
  expect(rows.at(-1)).toEqual({ line: 20_001, name: 'Zoë 19999', email: 'p19999@x.org' });
});

test('tables are read as HR systems and German spreadsheets write them', async () => {
  const german = await readPeople(
    'sep=;\r\n\r\nPersonalnummer;Vorname;Nachname;E-Mail;Abteilung;Frühere E-Mail\r\n7;Lea;Falk;lea@x.org;Vertrieb / Innen;alt@x.org\r\n',
  );
  expect(german.problems).toEqual([]);
  expect(german.rows).toEqual([
    {
      line: 4,
      name: 'Lea Falk',
      email: 'lea@x.org',
      staffNumber: '7',
      formerEmail: 'alt@x.org',
      above: ['Vertrieb / Innen'],
    },
  ]);
  const hr = await readPeople(
    'Employee_Name,EmpID,Division,Department,ManagerName,WorkEmail\r"Falk, Lea",7,Sales,Inside,Kim Berg,lea@x.org\r',
  );
  expect(hr).toMatchObject({ problems: [], unusedColumns: ['ManagerName'] });
  expect(hr.rows).toMatchObject([{ name: 'Lea Falk', staffNumber: '7', above: ['Sales', 'Inside'] }]);
  const plain = await readPeople('\uFEFFFirst Name\tLast Name\tEmail Address\nLea "Lilo"\tFalk\tlea@x.org\n');
  expect(plain.rows).toMatchObject([{ name: 'Lea "Lilo" Falk', email: 'lea@x.org' }]);
});

test('the example that is offered is read whole', async () => {
  const { rows, problems, unusedColumns } = await readPeople(exampleTable);
  expect([rows.length, problems, unusedColumns]).toEqual([2, [], []]);
});

test('headings of no meaning are none, whatever they are called', async () => {
  const { unusedColumns } = await readPeople(
    'name,email,constructor,__proto__,toString\nAda,a@x.org,1,2,3\n',
  );
  expect(unusedColumns).toEqual(['constructor', '__proto__', 'toString']);
});
