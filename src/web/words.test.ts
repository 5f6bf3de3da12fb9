import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { words, type Words } from './words.ts';

const source = join(import.meta.dirname, '..');

async function allIn(language: string): Promise<Record<string, Words>> {
  const parts = Object.entries(words[language]!).map(async ([part, load]) => [part, await load()] as const);
  return Object.fromEntries(await Promise.all(parts));
}
const [english, german] = await Promise.all([allIn('en'), allIn('de')]);

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
  const table = readFileSync(join(source, '../docs/words-in-german.md'), 'utf8');
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

describe('words', () => {
  test('both languages have the same sentences', () => {
    expect([...inGerman.keys()].sort()).toEqual([...inEnglish.keys()].sort());
  });

  test('each sentence fills in the same in both languages', () => {
    expect(placeholders(inGerman)).toEqual(placeholders(inEnglish));
  });

  test('German has one word for one thing', () => {
    const refused = refusedInGerman();
    expect(refused).toContain('Versprechen');
    const said = [...inGerman].map(([name, sentence]) => `${name} ${sentence}`);
    expect(said.filter((sentence) => refused.some((word) => isSaidIn(sentence, word)))).toEqual([]);
  });
});
