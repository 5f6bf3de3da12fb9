/** Signs that cannot be kept, and cells that hold a book, in a table of people: told line by line, by the page and by the command. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPeopleCommand } from '#cli/importing/import-people.ts';
import { listPeople } from '#features/people/directory-contract.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { Workplace } from '#test/workplace.ts';
import { readImport, startImport } from './contract.ts';

let w: Workplace;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

async function imported(csv: string) {
  const { id } = await admin.call(startImport, { csv, dryRun: false });
  await w.runJobs();
  return admin.call(readImport, { id });
}
const importedHere = async (file: string): Promise<void> => {
  const context = {
    say: () => {},
    withInstallation: (work: (installation: unknown) => unknown) =>
      work({ owner: { connectionString: w.database.url }, key: testKey }),
  } as unknown as CommandContext;
  await importPeopleCommand.run([file], context);
};
const everything = async () => {
  const { rows } = await w.database.owner.query(
    `select (select json_agg(p order by id) from person p) people, (select json_agg(t order by id) from team t) teams`,
  );
  return rows[0];
};

const odd = [
  ['name,email,team,staff number', ''],
  ['"A\0da",ada1@example.org,Care,', 'signs'],
  ['"\ud800",ada2@example.org,Care,', 'signs'],
  ['"\u0085",ada3@example.org,Care,', 'signs'],
  ['Ada,"ada4\u0007@example.org",Care,', 'signs'],
  ['Ada,ada5@example.org,"Ca\u001bre",', 'signs'],
  ['Ada,ada6@example.org,Care,"7\u009f"', 'signs'],
  ['"\u202eadA",ada7@example.org,Care,', 'name-unclear'],
  ['\u200b,ada8@example.org,Care,', 'name-unclear'],
  ['Ada,"ada9\u200b@example.org",Care,', 'bad-email'],
  [`Ada,${'a'.repeat(100_000)}@example.org,Care,`, 'bad-email'],
  [`${'A'.repeat(5000)},ada11@example.org,Care,`, 'name-too-long'],
  [`Ada,ada12@example.org,Care,${'7'.repeat(61)}`, 'number-unclear'],
  ['Ada,ada13@example.org,Care,"7\u202e"', 'number-unclear'],
  ['Zoe\u0308 Varga,zoe14@example.org,Cafe\u0301,', ''],
] as const;
const wrong = odd.flatMap(([, problem], at) => (problem === '' ? [] : [[at + 1, problem]]));

test('every line with signs that cannot be kept is told, and all the others are looked at', async () => {
  const csv = odd.map(([line]) => line).join('\n');
  const before = await everything();
  const run = await imported(csv);
  expect(run.problems.map(({ line, problem }) => [line, problem])).toEqual(wrong);
  for (const { value, says } of run.problems) {
    expect(value.length).toBeLessThanOrEqual(121);
    expect(`${value}${says}`).not.toMatch(/\p{Cc}/u);
  }
  expect(await everything()).toEqual(before);
  expect(run.problems[1]!.value).toContain('\ufffd');
});

test('the command line tells the same lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-odd-'));
  try {
    const file = join(folder, 'odd.csv');
    // half a letter cannot stand in a file
    const lines = odd.map(([line]) => line.replace('\ud800', '\0'));
    writeFileSync(file, lines.join('\n'));
    const refused = await importedHere(file).catch((problem: Error) => problem.message);
    for (const [line] of wrong) expect(refused).toContain(`Line ${line}: `);
    expect(String(refused).match(/^Line /gm)).toHaveLength(wrong.length);
    writeFileSync(file, [lines[0], lines.at(-1)].join('\r\n'));
    await importedHere(file);
    const [zoe] = (await admin.call(listPeople, { q: 'zoë varga' })).items;
    expect(zoe).toMatchObject({ name: 'Zoë Varga', teams: [{ name: 'Café' }] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
