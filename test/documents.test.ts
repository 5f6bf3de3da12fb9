/** What the documents for people name is there: files, headings, commands. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#cli/commands.ts';
import { readConfig } from '#platform/config.ts';
import { defined, nth } from '#platform/defined.ts';
import scripts from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));
const everyMatch = (pattern: RegExp) =>
  documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, found]) => ({ in: path, found: found! })),
  );

const anchorsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

const isCommand = (words: string) =>
  [...commands.map(({ name }) => name), 'help'].some((name) => `${words} `.startsWith(`${name} `));

test('every link leads to a file, and to a heading that stands in it', () => {
  // What stands between backticks is shown, not followed.
  const links = everyMatch(/`[^`\n]*`|\]\(([^)\s]+)\)/g).filter(
    ({ found }) => found !== undefined && !/^https?:/.test(found),
  );
  const leadsNowhere = links.filter(({ in: document, found }) => {
    const [path, anchor] = found.split('#');
    const file = path ? join(root, dirname(document), path) : join(root, document);
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(links.length).toBeGreaterThan(10);
  expect(leadsNowhere).toEqual([]);
});

test('every path of this repository that is written out exists', () => {
  const paths = everyMatch(/`((?:src|test|docs|bin|bench|migrations)\/[\w./-]+)`/g);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter(({ found }) => !existsSync(join(root, found)))).toEqual([]);
});

test('every command that is to be typed exists', () => {
  const run = everyMatch(/npm run ([\w:-]+)/g);
  expect(run.filter(({ found }) => !Object.keys(scripts.scripts).includes(found))).toEqual([]);
  const typed = everyMatch(/bin\/alongside ([a-z][a-z -]+[a-z])/g);
  expect(typed.length).toBeGreaterThan(5);
  expect(typed.filter(({ found }) => !isCommand(found))).toEqual([]);
});

test('the settings that are read are those of the table, no more and no fewer', () => {
  const asked = new Set<string>();
  const noting = new Proxy({}, { get: (_, name) => void asked.add(String(name)) });
  readConfig(noting, root);
  const page = defined(documents.find(({ path }) => path === 'docs/self-hosting.md')).text;
  const rows = page.split('\n').filter((line) => /^\| `[A-Z_]+`/.test(line));
  const named = rows.flatMap((row) =>
    [...nth(row.split('|'), 1).matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!),
  );
  expect(named.toSorted()).toEqual([...asked].toSorted());
});
