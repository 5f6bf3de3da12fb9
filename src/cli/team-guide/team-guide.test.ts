import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLine, readGuide } from '#features/people/guide/guide-contract.ts';
import { UsageProblem, type Command, type CommandContext } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { addressOf } from '#test/mailbox.ts';
import { Workplace } from '#test/workplace.ts';
import { teamGuideExportCommand } from './export.ts';
import { teamGuideImportCommand } from './import.ts';

let w: Workplace;
let care: string;
let agent: Actor;
let as: string[];
let folder: string;
beforeAll(async () => {
  // these commands go by the real time of day
  w = await Workplace.open(Temporal.Now.instant().toString());
  folder = mkdtempSync(join(tmpdir(), 'alongside-guide-'));
  await w.person('Admin', { admin: true, language: 'de' });
  care = await w.team('Care', await w.team('Operations'));
  agent = await w.person('Agent', { teams: [care] });
  as = ['--as', await addressOf(w, agent.id)];
  await agent.call(addLine, { party: care, topic: 'offers', words: 'Four hours, no longer' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await w.close();
});

/** What the command prints. */
async function type(command: Command, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context: CommandContext = {
    config: readConfig({}, folder),
    say: (line) => said.push(line),
    withInstallation: (work) => work({ owner: { connectionString: w.database.url }, key: testKey }),
  };
  await command.run(args, context);
  return said.join('\n');
}
const take = (...args: string[]) => type(teamGuideExportCommand, ...args);
const bring = (...args: string[]) => type(teamGuideImportCommand, ...args);

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const guide = async () =>
  (await agent.call(readGuide, { party: care })).lines.map(({ topic, words }) => `${topic}: ${words}`);

test('a guide is taken along as a catalog entity, or as Markdown by the end of the name', async () => {
  expect(await take('care')).toContain('guide.alongside/offers-1: Four hours, no longer');
  const file = join(folder, 'care.md');
  expect(await take('Operations/Care', file)).toBe(`The guide of Operations/Care is in ${file}.`);
  expect(readFileSync(file, 'utf8')).toContain('## Was wir für andere tun\n\n- Four hours, no longer');
  await take('Care', file, '--language', 'en');
  expect(readFileSync(file, 'utf8')).toContain('## What we do for others');
});

test('what a file would change is said line by line; then all of it is taken over', async () => {
  const file = fileWith(
    'new.md',
    '## What we do for others\n- Three hours, no longer\n- A list on Fridays\n',
  );
  const before = await guide();
  expect(await bring('Care', file, '--dry-run', ...as)).toBe(
    [
      'Line 2: change offers: "Three hours, no longer", instead of "Four hours, no longer"',
      'Line 3: add offers: "A list on Fridays"',
      'Lines that would be added: 1; reworded: 1; taken away: 0; as before: 0.',
    ].join('\n'),
  );
  expect(await guide()).toEqual(before);
  expect(await bring('Care', file, ...as)).toContain('Lines that were added: 1; reworded: 1');
  expect(await guide()).toEqual(['offers: Three hours, no longer', 'offers: A list on Fridays']);
  const catalog = fileWith('same.yaml', await take('Care'));
  expect(await bring('Care', catalog, ...as)).toContain('as before: 2.');
});

test('a file with a mistake changes nothing, and each mistake names its line', async () => {
  const before = await guide();
  const wrong = fileWith('wrong.md', '## What we do for others\n- Soup\n\n## Our lunch\n- Rice\n');
  await expect(bring('Care', wrong, ...as)).rejects.toThrow(/Line 5: A guide has no lines on "Our lunch"/);
  const damaged = fileWith('damaged.yaml', 'kind: Group\nmetadata: [\n');
  await expect(bring('Care', damaged, ...as)).rejects.toThrow(/^Nothing was imported.*\nLine \d/);
  await expect(bring('Care', join(folder, 'missing.md'), ...as)).rejects.toThrow('cannot be read');
  expect(await guide()).toEqual(before);
});

test('only who is in the team brings a guide in', async () => {
  const stranger = await w.person('Stranger');
  const file = fileWith('theirs.md', '## What we do for others\n- Everything\n');
  const asStranger = ['--as', await addressOf(w, stranger.id)];
  await expect(bring('Care', file, ...asStranger)).rejects.toThrow('Stranger is not in Care.');
  await expect(bring('Care', file, '--as', 'nobody@example.org')).rejects.toThrow('Nobody here has');
  await expect(bring('Care', file)).rejects.toThrow(UsageProblem);
});

test('a team is named so that there is only one', async () => {
  await w.team('Care', await w.team('Harbour'));
  await expect(take('Care')).rejects.toThrow(/Several teams.*\n.*\/Harbour\/Care\n.*\/Operations\/Care$/);
  expect(await take('operations / care')).toContain('offers-1');
  await expect(take('Ca_e')).rejects.toThrow('There is no team "Ca_e"');
  await expect(take('are')).rejects.toThrow('There is no team "are"');
  await expect(take('Care', 'care.txt')).rejects.toThrow(UsageProblem);
});
