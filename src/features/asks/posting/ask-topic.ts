/** The words a text is about: what can rest, be muted, or be looked for. Pure. */
import { small } from '#features/people/search/small-words.ts';

const most = 24;

/** The words a text is about, in lower case, each once and in order: at least three letters, and no small words. */
export function topicOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu) ?? [];
  return [...new Set(words.filter((word) => !small.has(word)))].slice(0, most);
}

/** Whether two texts are about the same thing: half of the shorter one's words are shared, and at least two. */
export function sharesTopic(one: readonly string[], other: readonly string[]): boolean {
  const common = one.filter((word) => other.includes(word)).length;
  const shorter = Math.min(one.length, other.length);
  return common >= Math.min(2, shorter) && common > 0 && common * 2 >= shorter;
}
