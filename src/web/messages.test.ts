import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonRefusals } from '#platform/refusal.ts';
import { words, type Messages } from './words.ts';

const source = join(import.meta.dirname, '..');

async function allIn(language: string): Promise<Record<string, Messages>> {
  const parts = Object.entries(words[language]!).map(async ([part, load]) => [part, await load()] as const);
  return Object.fromEntries(await Promise.all(parts));
}
const [english, german] = await Promise.all([allIn('en'), allIn('de')]);

function namesIn(part: unknown, before = ''): string[] {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [before];
  return Object.entries(part).flatMap(([name, inner]) => namesIn(inner, before ? `${before}/${name}` : name));
}

function sentencesIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentencesIn) : [];
}

/** Codes that operations declare, in every contract of every feature. */
async function declaredRefusals(): Promise<string[]> {
  const files = import.meta.glob<Record<string, unknown>>('../{features,integrations}/**/*contract.ts', {
    eager: true,
  });
  const operations = Object.values(files).flatMap((file) => Object.values(file));
  const codes = operations.flatMap((one) =>
    typeof one === 'object' && one !== null && 'refusals' in one ? Object.keys(one.refusals as object) : [],
  );
  return [...new Set([...codes, ...Object.keys(commonRefusals)])];
}

const filesOfPages = (): string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /(^|\/)web\/.*\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('messages.'),
    )
    .map((file) => join(source, file));

/** Every `t('…')` with a plain name, as part and name. */
function wordsUsed(file: string): { part: string; name: string }[] {
  const text = readFileSync(file, 'utf8');
  const own = /useTranslation\('([a-z-]+)'\)/.exec(text)?.[1] ?? 'web';
  return [...text.matchAll(/\bt\('([\w.:-]+)'/g)].map(([, used]) => {
    const [part, name] = used!.includes(':') ? used!.split(':') : [own, used];
    return { part: part!, name: name! };
  });
}

function has(words: Messages | undefined, name: string): boolean {
  const found = name
    .split('.')
    .reduce<unknown>((inner, step) => (inner as Messages | undefined)?.[step], words);
  const plural = name.split('.').reduce<unknown>((inner, step, index, all) => {
    const wanted = index === all.length - 1 ? `${step}_other` : step;
    return (inner as Messages | undefined)?.[wanted];
  }, words);
  return found !== undefined || plural !== undefined;
}

/** The last column of the table in docs/words-in-german.md. */
function refusedInGerman(): string[] {
  const table = readFileSync(join(source, '../docs/words-in-german.md'), 'utf8');
  const columns = [...table.matchAll(/^\|[^|]+\|[^|]+\|([^|]+)\|$/gm)].map(([, not]) => not!).slice(2);
  return columns.flatMap((not) => not.split(',').map((word) => word.trim())).filter(Boolean);
}

/** Also where it begins a sentence. */
const isSaidIn = (sentence: string, word: string): boolean =>
  sentence.includes(word) || sentence.includes(word[0]!.toUpperCase() + word.slice(1));

const slots = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot!);

describe('messages', () => {
  test('both languages have the same words', () => {
    expect(namesIn(german).sort()).toEqual(namesIn(english).sort());
  });

  test('lists are as long in both languages, and fill in the same', () => {
    for (const part of Object.keys(english))
      expect({ [part]: slots(german[part]).sort() }).toEqual({ [part]: slots(english[part]).sort() });
  });

  test.each([
    ['English', english],
    ['German', german],
  ])('every refusal has a sentence in %s', async (_language, messages) => {
    const sentences = Object.assign({}, ...Object.values(messages).map(({ refusals }) => refusals ?? {}));
    const missing = (await declaredRefusals()).filter((code) => !sentences[code]);
    expect(missing).toEqual([]);
  });

  test('German has one word for one thing', () => {
    const refused = refusedInGerman();
    expect(refused).toContain('Versprechen');
    const said = Object.entries(german).flatMap(([part, inner]) =>
      sentencesIn(inner).map((sentence) => `${part}: ${sentence}`),
    );
    expect(said.filter((sentence) => refused.some((word) => isSaidIn(sentence, word)))).toEqual([]);
  });

  test('every word that a page asks for exists', () => {
    const missing = filesOfPages().flatMap((file) =>
      wordsUsed(file)
        .filter(({ part, name }) => !has(english[part], name))
        .map(({ part, name }) => `${part}:${name} in ${file.slice(source.length)}`),
    );
    expect(missing).toEqual([]);
  });
});
