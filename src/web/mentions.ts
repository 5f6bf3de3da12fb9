/** People and teams named in words: kept as `@[Name](id)`, written and read as `@Name` and `Name`. */

export interface Mention {
  id: string;
  name: string;
}

const token = /@\[([^\]\n]{1,120})\]\(([0-9a-f-]{36})\)/g;

/** Words cut into plain text and the parties named between. */
export function partsOf(words: string): (string | (Mention & { at: number }))[] {
  const parts: (string | (Mention & { at: number }))[] = [];
  let done = 0;
  for (const found of words.matchAll(token)) {
    if (found.index > done) parts.push(words.slice(done, found.index));
    parts.push({ name: found[1]!, id: found[2]!, at: found.index });
    done = found.index + found[0].length;
  }
  if (done < words.length) parts.push(words.slice(done));
  return parts;
}

/** As it stands in a text field: `@Name`. */
export const asWritten = (words: string): string =>
  partsOf(words)
    .map((part) => (typeof part === 'string' ? part : `@${part.name}`))
    .join('');

/** As it is read: the name alone. */
export const asRead = (words: string): string =>
  partsOf(words)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');

/** From a text field back to tokens, for those who were picked there; a longer name wins over a shorter one. */
export function withTokens(written: string, picked: readonly Mention[]): string {
  const byName = new Map(picked.map((one) => [`@${one.name}`, one]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (names.length === 0) return written;
  return written.replace(new RegExp(`(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), (name) => {
    const { id, name: shown } = byName.get(name)!;
    return `@[${shown}](${id})`;
  });
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The `@…` just being written before the caret, or null. */
export function beingNamed(written: string, caret: number): { from: number; letters: string } | null {
  const found = /(?:^|[\s(„“"'])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40})$/u.exec(written.slice(0, caret));
  return found ? { from: caret - found[1]!.length - 1, letters: found[1]! } : null;
}

/** Two or more capitalised words in a row, outside tokens: perhaps somebody's full name. */
export function perhapsNames(words: string): string[] {
  const plain = partsOf(words)
    .filter((part) => typeof part === 'string')
    .join(' ');
  const found = plain.matchAll(
    /\p{Lu}[\p{L}'’-]+(?: (?:(?:van|von|de|der|den|la|al) )*\p{Lu}[\p{L}'’-]+){1,2}/gu,
  );
  return [...new Set([...found].map(([name]) => name))].slice(0, 5);
}
