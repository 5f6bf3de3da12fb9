/**
 * Prefilling with words from another page of this tab: in memory alone, never in an address, until that page makes a draft
 * of them.
 */

let carried: { to: string; words: string } | null = null;

/** Takes words along to whatever is begun next with this party. */
export function carryWords(to: string, words: string): void {
  carried = words.trim() === '' ? null : { to, words: words.trim() };
}

/** The words that came along for this party, once. */
export function takeWords(to: string | undefined): string | null {
  const words = carried !== null && carried.to === to ? carried.words : null;
  if (words !== null) carried = null;
  return words;
}
