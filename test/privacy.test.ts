/** docs/privacy.md says which test holds a promise: each of these tests is there, under the name by which it is called. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nth } from '#platform/defined.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const file = /`([\w./-]+\.test\.tsx?)`/g;

/** A test that is called by its name, or by its step of a story such as F12, with the file in which it is said to be. */
interface Called {
  name: string;
  file: string;
}

/** What stands before a file up to the one before: names in quotation marks, and steps of a story. */
function calledIn(text: string): Called[] {
  const called: Called[] = [];
  let from = 0;
  for (const match of text.matchAll(file)) {
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    const names = [...before.matchAll(/"([^"]+)"|\b([ADF]\d+)\b/g)].map(([, name, step]) => name ?? step!);
    called.push(...names.map((name) => ({ name, file: nth(match, 1) })));
  }
  return called;
}

/** The names of the tests in a file, as they are written there. */
const titlesOf = (path: string): string[] => {
  const source = readFileSync(join(root, path), 'utf8');
  return [...source.matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(([, , title]) => title!);
};
const isStep = (name: string) => /^[ADF]\d+$/.test(name);
const names = (title: string, name: string) =>
  isStep(name) ? new RegExp(`\\b${name}\\b`).test(title) : title.includes(name);

/** Cells of the tables whose last column says what holds a promise, without their heading. */
const promises = page
  .split('\n\n')
  .filter((part) => /^\|[^\n]*\| held by the test \|\n/.test(part))
  .flatMap((part) => part.trim().split('\n').slice(2))
  .map((row) => {
    const [says, held] = row.split(' | ') as [string, string];
    return { says: says.replace(/^\| /, ''), held: held.replace(/ \|$/, '') };
  })
  // "the same" is what the row before says
  .map(({ says, held }, place, all) => ({
    says,
    held: held === 'the same' ? (all[place - 1]?.held ?? held) : held,
  }));

test('every file of tests that is named is there', () => {
  const named = [...page.matchAll(file)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every test that is called by its name, or by its step of a story, is in its file', () => {
  const called = promises.flatMap(({ held }) => calledIn(held));
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((one) => !titlesOf(one.file).some((title) => names(title, one.name)))).toEqual([]);
});

test('every promise in these tables says what holds it', () => {
  expect(promises.length).toBeGreaterThan(20);
  expect(promises.filter(({ held }) => [...held.matchAll(file)].length === 0)).toEqual([]);
});

test('a name that no test has, or a file that is not there, would be found', () => {
  const held =
    '"a review is gathered unseen" and "nothing of the kind" in `test/privacy.test.ts`, F12 in `b.test.ts`';
  expect(calledIn(held)).toEqual([
    { name: 'a review is gathered unseen', file: 'test/privacy.test.ts' },
    { name: 'nothing of the kind', file: 'test/privacy.test.ts' },
    { name: 'F12', file: 'b.test.ts' },
  ]);
  expect(titlesOf('test/privacy.test.ts')).toContain('every file of tests that is named is there');
  expect(names('F17: what is set aside', 'F1')).toBe(false);
});
