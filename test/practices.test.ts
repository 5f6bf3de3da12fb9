/** docs/practices.md is true: every practice and behaviour is there once, on a page that exists, and shown by a test. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defined, nth } from '#platform/defined.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What is missing from these is said in their rows. Nothing may join them; once they are whole the list is empty. */
const notWhole: readonly string[] = [
  'S1-9',
  'S1-13',
  'S1-20',
  'S2-2.2',
  'S2-3.3',
  'S2-7.3',
  'S2-9.2',
  'S2-9.5',
  'S2-11',
  'S3-12',
  'S3-19',
  'S4-21',
  'B13',
  'B19',
  'B27',
  'B37',
  'B41',
  'B43',
  'B45',
];

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const codes = {
  practices: [
    ...upTo(20).map((at) => `S0-${at}`),
    ...upTo(20).map((at) => `S1-${at}`),
    'S2-0',
    ...upTo(10).flatMap((part) => upTo(5).map((at) => `S2-${part}.${at}`)),
    'S2-11',
    ...upTo(31).map((at) => `S3-${at}`),
    ...upTo(27).map((at) => `S4-${at}`),
  ],
  behaviours: upTo(47).map((at) => `B${String(at).padStart(2, '0')}`),
};

interface Row {
  code: string;
  page: string;
  words: string;
  file: string;
  name: string;
}

const lines = read('docs/practices.md')
  .split('\n')
  .filter((line) => /^\| [SB]\d/.test(line))
  .map((line) => line.slice(2, -2).split(/ *\| */));
const missing = lines.filter((cells) => cells.at(-2)?.startsWith('not whole: '));
const rows: Row[] = lines
  .filter((cells) => !missing.includes(cells))
  .map((cells) => {
    const place = defined(/^`(\/[^`]*)` \*\*(.+)\*\*$/.exec(cells.at(-2)!));
    const shown = defined(/^`([^`]+)`: (.+)$/.exec(cells.at(-1)!));
    const [page, words, file, name] = [nth(place, 1), nth(place, 2), nth(shown, 1), nth(shown, 2)];
    return { code: nth(cells, 0), page, words, file, name };
  });

/** The addresses that the features hand to the router. */
const addresses = new Set(
  globSync('src/**/web/feature.ts', { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/createRoute\(\{[^}]*?\bpath: '([^']+)'/g)].map((found) => nth(found, 1)),
  ),
);

const sentencesIn = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words.replaceAll(/\{\{\w+\}\}/g, '…')]
    : Object.values(words as object).flatMap(sentencesIn);
const sentences = new Set(
  globSync('src/**/words.en.json', { cwd: root }).flatMap((path) => sentencesIn(JSON.parse(read(path)))),
);

const titlesOf = (source: string): string[] =>
  [...source.matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map((found) =>
    nth(found, 2).replaceAll(/\\(['"`])/g, '$1'),
  );

test('all 150 practices and all 47 behaviours are there, each once and in order', () => {
  expect(codes.practices).toHaveLength(150);
  expect(lines.map(([code]) => code)).toEqual([...codes.practices, ...codes.behaviours]);
});

test('what is not whole is said, and is only what is known', () => {
  expect(missing.map(([code]) => code)).toEqual(notWhole);
  expect(missing.filter((cells) => cells.at(-2)!.length < 30 || cells.at(-1) !== '')).toEqual([]);
});

test('each page is an address of the router', () => {
  expect(addresses.size).toBeGreaterThan(50);
  expect(rows.filter(({ page }) => !addresses.has(page))).toEqual([]);
});

test('each button or heading is said on a page, in these words', () => {
  expect(rows.filter(({ words }) => !sentences.has(words))).toEqual([]);
});

test('each test is in its file, under its name', () => {
  const lost = rows.filter(
    ({ file, name }) => !existsSync(join(root, file)) || !titlesOf(read(file)).includes(name),
  );
  expect(lost).toEqual([]);
});
