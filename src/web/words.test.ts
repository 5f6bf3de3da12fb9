import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { wordTypes } from '../../bin/word-types.ts';
import { words, type Words } from './words.ts';

const root = join(import.meta.dirname, '../..');

async function allIn(language: string): Promise<Record<string, Words>> {
  const parts = Object.entries(words[language]!).map(async ([part, load]) => [part, await load()] as const);
  return Object.fromEntries(await Promise.all(parts));
}
const [english, german, formal] = await Promise.all([allIn('en'), allIn('de'), allIn('de-x-formal')]);

/** Every sentence by its whole name, such as `promises:moves.ask`. */
function sentencesOf(inner: unknown, name: string): [string, string][] {
  if (typeof inner === 'string') return [[name, inner]];
  return Object.entries(inner as object).flatMap(([step, deeper]) =>
    sentencesOf(deeper, `${name}${name.endsWith(':') ? '' : '.'}${step}`),
  );
}
const sentencesIn = (parts: Record<string, Words>): Map<string, string> =>
  new Map(Object.entries(parts).flatMap(([part, inner]) => sentencesOf(inner, `${part}:`)));

const inEnglish = sentencesIn(english);
const inGerman = sentencesIn(german);

/** The last column of the table in docs/words-in-german.md. */
function refusedInGerman(): string[] {
  const table = readFileSync(join(root, 'docs/words-in-german.md'), 'utf8');
  const columns = [...table.matchAll(/^\|[^|]+\|[^|]+\|([^|]+)\|$/gm)].map(([, not]) => not!).slice(2);
  return columns.flatMap((not) => not.split(',').map((word) => word.trim())).filter(Boolean);
}

/** Also where it begins a sentence. */
const isSaidIn = (sentence: string, word: string): boolean =>
  sentence.includes(word) || sentence.includes(word[0]!.toUpperCase() + word.slice(1));

const placeholders = (sentences: Map<string, string>): Record<string, string[]> =>
  Object.fromEntries(
    [...sentences].map(([name, sentence]) => [name, [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort()]),
  );

/**
 * What a file may ask for: its strings, and its templates with `*` where something is filled in. The server asks for parts
 * of its words by name, such as `english.letters`.
 */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*'));
    else if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'english')
      texts.push(node.getText());
    // a code in the table of refusals is not yet one that somebody refuses with
    if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

const filesThatSpeak = ['src', 'sample']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$|\.generated\.ts$/.test(path));
const partOf = (path: string): string =>
  /^(?:src\/(?:(?:features|integrations)\/)?)?([a-z-]+)\//.exec(path)![1]!;
/** Its own part, and the frame's where it speaks in the words that are there at once. */
const partsOf = (path: string): string[] => {
  const speaksAsFrame = readFileSync(join(root, path), 'utf8').includes('useTranslation()');
  return [partOf(path), ...(speaksAsFrame ? ['web'] : [])];
};

/** All that may be asked for, each with its part: `promises:moves.*`. */
const asked = new Set(
  filesThatSpeak.flatMap((path) =>
    textsOf(join(root, path)).flatMap((text) =>
      /^[a-z-]+:/.test(text) ? text : partsOf(path).map((part) => `${part}:${text}`),
    ),
  ),
);
const patterns = [...asked]
  .filter((text) => text.includes('*') && !/:(cards\.)?\*/.test(text))
  .map((text) => new RegExp(`^${RegExp.escape(text).replaceAll('\\*', '.+')}$`));

const parts = [...new Set(filesThatSpeak.map(partOf))];
const fromAnywhere = (path: string) => parts.map((part) => `${part}:${path}`);

/**
 * How a sentence may be asked for: plural forms by one name, lists as a whole, cards as `promise.near`, refusals by their
 * code; those of the frame and the kit from every part.
 */
function waysToAsk(name: string): string[] {
  const [part = '', path = ''] = name.replace(/_(one|other|past)$/, '').split(/:(.*)/);
  const [top = '', ...below] = path.split('.');
  if (top === 'refusals') return fromAnywhere(below.join('.'));
  if (part === 'web') return fromAnywhere(path);
  if (top === 'cards')
    return [part, part.replace(/s$/, '')].map((whose) => `${part}:${whose}.${below.join('.')}`);
  return [`${part}:${path}`, `${part}:${path.replace(/\.\d+$/, '')}`, `${part}:english.${top}`];
}

const isAsked = (name: string): boolean =>
  waysToAsk(name).some(
    (way) =>
      asked.has(way) || (!name.includes(':refusals.') && patterns.some((pattern) => pattern.test(way))),
  );

describe('words', () => {
  test('both languages have the same sentences', () => {
    expect([...inGerman.keys()].sort()).toEqual([...inEnglish.keys()].sort());
  });

  test('each sentence fills in the same in both languages', () => {
    expect(placeholders(inGerman)).toEqual(placeholders(inEnglish));
  });

  test('the types beside the words are as `npm run words:write` makes them', () => {
    const asWritten = wordTypes.map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    expect(wordTypes.length).toBeGreaterThan(10);
    expect(asWritten).toEqual(wordTypes);
  });

  test('German has one word for one thing', () => {
    const refused = refusedInGerman();
    expect(refused).toContain('Versprechen');
    const said = [...inGerman, ...sentencesIn(formal)].map(([name, sentence]) => `${name} ${sentence}`);
    expect(said.filter((sentence) => refused.some((word) => isSaidIn(sentence, word)))).toEqual([]);
  });

  test('no sentence is left that nobody asks for', () => {
    expect([...inEnglish.keys()].filter((name) => !isAsked(name))).toEqual([]);
  });
});
