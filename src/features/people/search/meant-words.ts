/**
 * From what somebody typed to a full-text query of what they mean: small words fall away, endings too, and a word stands for
 * its family ("excel help" finds "spreadsheets", "Tabelle" as well). No model and no extension of the database: it compares
 * beginnings, as the indexes of words have them. Pure.
 */
import { defined } from '#platform/defined.ts';
import { plain } from './person-search.ts';
import { besideTheWords } from './small-words.ts';
import { wordFamilies } from './word-families.ts';

const mostWords = 8;

const beside = new Set([...besideTheWords].map(plain));

const endings = /(?:ungen|ings|ung|ing|ions|ion|ers|ern|ieren|ed|es|en|er|em|s|n|e)$/;

/** What a word begins with in most of its forms; never fewer than four letters, unless the word is no longer itself. */
export function stemOf(word: string): string {
  if (word.length < 5) return word.length === 4 ? word.replace(/s$/, '') : word;
  const stem = word.replace(endings, '');
  if (stem.length < 4) return word.replace(/[sen]$/, '');
  // planning, planned: plan
  return stem !== word && /([bdfgklmnprt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
}

const familiesByStem = new Map<string, Set<string>>();
for (const family of wordFamilies) {
  const stems = family.map((word) => stemOf(plain(word)));
  for (const stem of stems) {
    const known = familiesByStem.get(stem) ?? new Set();
    for (const other of stems) known.add(other);
    familiesByStem.set(stem, known);
  }
}
/** Long enough to be looked for at the end of a compound: "Kundenpräsentation". */
const compounded = [...familiesByStem.keys()].filter((stem) => stem.length > 4);

/** The stems that mean the same as a word in plain letters: its own first, then its family's, also where it ends a compound. */
export function meaningsOf(word: string): string[] {
  const stem = stemOf(word);
  const family = familiesByStem.get(stem) ?? familyAtTheEnd(stem);
  return [...new Set([stem, ...(family ?? [])])];
}

function familyAtTheEnd(stem: string): ReadonlySet<string> | undefined {
  if (stem.length < 9) return undefined;
  const ends = compounded.filter((one) => stem.endsWith(one)).toSorted((a, b) => b.length - a.length);
  return ends[0] === undefined ? undefined : defined(familiesByStem.get(ends[0]));
}

const wordsOf = (text: string): string[] => [...new Set(plain(text).match(/[\p{L}\p{N}]{1,40}/gu) ?? [])];

/** The words of a text that say what it is about; all of them where none does. */
function wordsThatCount(typed: string): string[] {
  const words = wordsOf(typed);
  const telling = words.filter((word) => !beside.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

const oneOf = (stems: readonly string[]): string => {
  const choices = stems.map((stem) => `${stem}:*`).join(' | ');
  return stems.length > 1 ? `(${choices})` : choices;
};

/** A full-text query for what somebody typed: each word that counts, or one that means the same. Empty when there is no word. */
export const meantBy = (typed: string): string =>
  wordsThatCount(typed)
    .map((word) => oneOf(meaningsOf(word)))
    .join(' & ');

/** A full-text query for any of these words, or one that means the same. Empty for no words. */
export const anyMeantBy = (words: readonly string[]): string =>
  [...new Set(words.flatMap(wordsOf).flatMap(meaningsOf))].map((stem) => `${stem}:*`).join(' | ');

/** Whether a word of plain letters, or one that means the same, begins one of these. */
const isAmong = (stems: readonly string[], words: readonly string[]): boolean =>
  stems.some((stem) => words.some((word) => word.startsWith(stem)));

/** The words of one text that another says in other words: "spreadsheet" of the first for a second that speaks of Excel. */
export function saidInOtherWords(asked: string, said: string): string[] {
  const theirs = wordsThatCount(said);
  return wordsThatCount(asked).filter((word) => {
    const [own, ...others] = meaningsOf(word);
    return own !== undefined && !isAmong([own], theirs) && isAmong(others, theirs);
  });
}

/** Whether most of what is asked is asked in another text as well, in these words or others: two words, where there are two. */
export function asksTheSame(asked: string, other: string): boolean {
  const words = wordsThatCount(asked);
  const theirs = wordsOf(other);
  const shared = words.filter((word) => isAmong(meaningsOf(word), theirs)).length;
  return shared >= Math.min(2, words.length) && shared * 2 > words.length;
}
