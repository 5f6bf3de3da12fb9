/** People and teams named in words: kept by their id (`platform/mention.ts`), written as `@Name` and read as `Name`. */
import { mention, mentionsIn, type Mention } from '#platform/mention.ts';
import { entry, nth } from '#platform/defined.ts';

export type { Mention };

/** Words cut into plain text and the parties named between. */
export function partsOf(words: string): (string | (Mention & { at: number }))[] {
  const parts: (string | (Mention & { at: number }))[] = [];
  let done = 0;
  for (const { id, name, from, until } of mentionsIn(words)) {
    if (from > done) parts.push(words.slice(done, from));
    parts.push({ name: name === '' ? unknownName : name, id, at: from });
    done = until;
  }
  if (done < words.length) parts.push(words.slice(done));
  return parts;
}
/** Somebody whom nobody here can name any more. */
const unknownName = '…';

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

/**
 * What a text field holds after a change, with tokens again. Whoever was named before or behind the change stays who they
 * were, however many are called the same; what was changed itself is looked through for those who were picked.
 */
export function rewritten(words: string, written: string, picked: readonly Mention[]): string {
  const before = asWritten(words);
  const [same, sameBehind] = unchangedAround(before, written);
  let at = 0;
  let start = '';
  let end = '';
  let [startUntil, endFrom] = [0, before.length];
  for (const part of partsOf(words)) {
    const text = typeof part === 'string' ? part : `@${part.name}`;
    const until = at + text.length;
    const asKept = typeof part === 'string' ? part : mention(part.id, part.name);
    const isWhole = until <= same && !(until === same && continues(written, until));
    if (isWhole) [start, startUntil] = [start + asKept, until];
    else if (at >= before.length - sameBehind) {
      if (end === '') endFrom = at;
      end += asKept;
    }
    at = until;
  }
  const behind = before.length - endFrom;
  return start + withTokens(written.slice(startUntil, written.length - behind), picked) + end;
}

/** How many letters stay at the beginning and at the end. */
function unchangedAround(before: string, after: string): [number, number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [start, end];
}
/** Whether a word goes on here, so that what stands before is no name of its own. */
const continues = (text: string, at: number): boolean => /^[\p{L}\p{N}]/u.test(text.slice(at));

/** Text with tokens for those who were picked; a longer name wins over a shorter one. */
export function withTokens(written: string, picked: readonly Mention[]): string {
  const byName = new Map(picked.map((one) => [`@${one.name}`, one]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (names.length === 0) return written;
  return written.replace(new RegExp(`(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), (name) => {
    const { id, name: shown } = entry(byName, name);
    return mention(id, shown);
  });
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The `@…` just being written before the caret, or null. */
export function beingNamed(written: string, caret: number): { from: number; letters: string } | null {
  const found = /(?:^|[\s(„“"'])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40})$/u.exec(written.slice(0, caret));
  return found ? { from: caret - nth(found, 1).length - 1, letters: nth(found, 1) } : null;
}
