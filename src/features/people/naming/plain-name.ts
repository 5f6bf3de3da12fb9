/** Names that stand in words as plain text: found by how they may be inflected, whatever their case. Pure. */
import { withEachMention } from '#platform/mention.ts';
import { last } from '#platform/defined.ts';

const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu;
const longestName = 4;

/** Runs of words with nothing but space between them, outside of tokens. */
function runsOf(words: string): string[][] {
  const plain = withEachMention(words, () => '\n|\n').normalize('NFC');
  const runs: string[][] = [];
  let until = -1;
  for (const { 0: found, index } of plain.matchAll(word)) {
    if (until >= 0 && /^\s*$/.test(plain.slice(until, index))) last(runs).push(found);
    else runs.push([found]);
    until = index + found.length;
    // A sentence ends behind a whole word; behind a single letter it is an initial.
    if (/[\p{Ll}\p{N}]{2}\.$/u.test(found)) until = -1;
  }
  return runs;
}

/** As a name is said: the word itself, and without what a sentence adds to it, such as a genitive. */
function uninflected(said: string): string[] {
  const bare = said.replace(/[.'-]+$/, '');
  return [said, bare, bare.replace(/'?s$/, '')].filter((one) => one !== '');
}
const asSaid = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Whatever in these words could be a full name, as names are said (`name_as_said` in the database). */
export function perhapsFullNames(words: string): string[] {
  const found = new Set<string>();
  for (const run of runsOf(words).map((one) => one.map(asSaid)))
    for (let from = 0; from < run.length; from += 1)
      for (let length = 2; length <= longestName && from + length <= run.length; length += 1) {
        const before = run.slice(from, from + length - 1).join(' ');
        for (const last of uninflected(run[from + length - 1]!)) found.add(`${before} ${last}`);
      }
  return [...found];
}

/** The first of a name, where a first name can stand alone: it begins with a capital, so that a word is not taken for it. */
const firstOf = (name: string): string => name.normalize('NFC').trim().split(/\s+/)[0] ?? '';

/** Those of these people whose first name stands alone in the words. */
export function calledByFirstName<P extends { name: string }>(words: string, near: readonly P[]): P[] {
  const said = new Set(
    runsOf(words)
      .flat()
      .filter((one) => /^\p{Lu}/u.test(one))
      .flatMap((one) => uninflected(one.replaceAll('’', "'"))),
  );
  return near.filter(({ name }) => firstOf(name).length > 1 && said.has(firstOf(name)));
}
