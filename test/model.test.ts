/** The model that is shipped (`docs/model.md`) is the one that the code follows: its codes, its tables of moves and its cards. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTables } from '../bin/move-tables.ts';
import { machines } from './machines.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') });
const pages = globSync(['docs/model.md', 'docs/practices.md', 'docs/model/*.md'], { cwd: root }).map(read);
const sources = globSync(
  ['{src,sample,test,migrations,bench,bin}/**/*.{ts,tsx,sql,mjs,css}', '*.md', 'docs/**/*.md'],
  { cwd: root },
)
  .filter((path) => !path.endsWith('.generated.ts') && path !== 'test/model.test.ts')
  .map(read);
const code = sources.filter(({ path }) => /^src\/features\/(?!.*\bweb\/).*(?<!\.test)\.ts$/.test(path));

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([all]) => all);
/** The numbers after a word, each with that word: `properties 3 and 5` are property 3 and property 5. */
const numbered = (text: string, word: RegExp, name: string): string[] =>
  [
    ...text.matchAll(new RegExp(`\\b${word.source}((?:(?:,|;| and)? ?\\d+[ab]?(?:\\.\\d+)?)+)`, 'gi')),
  ].flatMap(([, numbers]) => found(numbers!, /\d+[ab]?(?:\.\d+)?/g).map((number) => `${name} ${number}`));
const eachOfARange = (text: string): string =>
  text.replaceAll(/\b(S\d-)(\d+)…(\d+)/g, (_, group: string, first: string, last: string) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_each, at) => group + (Number(first) + at),
    ).join(' '),
  );

/** Every code that a text cites, as `S2-7.1`, `B41`, `T8`, `D8`, `law 3`, `property 9` or `model 16.2`. */
const citedIn = (text: string): string[] => [
  ...found(eachOfARange(text), /\bS[0-4]-\d+(?:\.(?:\d+|\*))?/g),
  ...found(text, /\bB\d\d\b|\b[ADF]\d{1,2}\b|\bT\d{1,2}r?\b(?!:)/g),
  ...numbered(text, /laws? /, 'law'),
  ...numbered(text, /propert(?:y|ies) /, 'property'),
  ...numbered(text, /model (?:sections? )?/, 'model'),
];

const firstCells = (text: string) => [...text.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell!);
const headings = (text: string) =>
  [...text.matchAll(/^#+ (\d+[ab]?(?:\.\d+)?)\.? /gm)].map(([, number]) => `model ${number!}`);
/** What stands in the first cell of a row, or begins a heading. */
const defined = new Set(
  pages.flatMap(({ text }) => [
    ...firstCells(text).map((cell) => (/^\d+\.\d+$/.test(cell) ? `model ${cell}` : cell)),
    ...headings(text),
  ]),
);
const isDefined = (cited: string) =>
  cited.endsWith('*') ? [...defined].some((one) => one.startsWith(cited.slice(0, -1))) : defined.has(cited);

test('every code that is cited anywhere stands in the model', () => {
  const cited = sources.flatMap(({ path, text }) => citedIn(text).map((one) => ({ path, one })));
  const byTheCode = cited.filter(({ path }) => !/^docs\/(model|practices)/.test(path));
  expect(new Set(byTheCode.map(({ one }) => one)).size).toBeGreaterThan(150);
  expect(cited.filter(({ one }) => !isDefined(one))).toEqual([]);
});

test('no code is explained twice', () => {
  const codes = pages.flatMap(({ text }) =>
    firstCells(text).filter((cell) => /^([SB]\d|[ADFT]\d|law|property|\d+\.)/.test(cell)),
  );
  expect(codes.filter((one, at) => codes.indexOf(one) !== at)).toEqual([]);
});

test('the tables of moves are those of the code; `npm run docs:write` writes them', () => {
  const { text } = pages.find(({ path }) => path.endsWith('moves.md'))!;
  expect(text).toBe(withTables(text));
  const shown = [...text.matchAll(/<!-- moves: (.+) -->/g)].map(([, name]) => name!);
  expect(shown.toSorted()).toEqual(Object.keys(machines).toSorted());
});

test('every machine of the code is among them, and each guard has a name to be read by', () => {
  const made = code.flatMap(({ text }) => found(text, /^(export )?const .+ = (machine|formMachine)[<(]/gm));
  expect(Object.keys(machines)).toHaveLength(made.length);
  const unnamed = Object.entries(machines).flatMap(([machine, { rows }]) =>
    rows.filter(({ needs }) => needs.includes('')).map(({ from, name }) => `${machine}: ${from} ${name}`),
  );
  expect(unnamed).toEqual([]);
});

test('every kind of card is on the page of cards, at its place', () => {
  const { text } = pages.find(({ path }) => path.endsWith('cards.md'))!;
  const rows = new Map(
    [...text.matchAll(/^\| (T\d+r?|[a-z-]+) \|[^|]*\|[^|]*\| ([^|]*) \|/gm)]
      .filter(([, kind]) => kind !== 'kind')
      .map(([, kind, place]) => [kind!, place!]),
  );
  const placed = code.flatMap(({ text: source }) => [
    ...source.matchAll(/kind: '([\w-]+)'(?: as const)?,\s+band: (\d)(?: as const)?,\s+order: ([\d.]+)/g),
  ]);
  const named = code.flatMap(({ text: source }) => source.matchAll(/'(T\d+r?)'/g).toArray());
  const kinds = new Set([...placed, ...named].map(([, kind]) => kind!));
  expect([...rows.keys()].toSorted()).toEqual([...kinds].toSorted());
  expect(placed.length).toBeGreaterThan(20);
  const elsewhere = placed.filter(
    ([, kind, band, order]) => !rows.get(kind!)?.split(/[ ;]+/).includes(`${band}.${order}`),
  );
  expect(elsewhere.map(([all]) => all)).toEqual([]);
});
