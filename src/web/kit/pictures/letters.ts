/** About how wide letters are in a picture: SVG neither wraps nor makes room, so whoever draws leaves it beforehand. */

const widthOfLetter = 0.58;

/** The width that words take at a size of letters, rather too much than too little. */
export const widthOfWords = (words: string, size = 13): number =>
  Math.ceil([...words].length * size * widthOfLetter);

/** Words that fit a width, cut with dots where they do not. */
export function cutToFit(words: string, width: number, size = 13): string {
  if (widthOfWords(words, size) <= width) return words;
  const letters = Math.max(1, Math.floor(width / (size * widthOfLetter)) - 1);
  return `${[...words].slice(0, letters).join('').trimEnd()}…`;
}
