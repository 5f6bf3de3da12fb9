/** From typed words to full-text queries of beginnings. Pure; works for every script that has letters. */

/** Letters that have no accent to lose, and what people type for them. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Lower case, without accents, in plain letters: names as they are looked up, the way the database writes them too. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[łøđðħŧıŋæœßþ]/g, (letter) => plainLetters[letter]!);

const wordsIn = (text: string): string[] => (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8);

const query = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(' & ');

/** The typed words as beginnings that must all occur: "par Om" finds "Omar Park". Empty when there is no word in it. */
export const beginningsOf = (text: string): string => query(wordsIn(text));

/** Whether each typed word begins a word of these texts; blank letters fit everything. */
export function fitsLetters(letters: string, ...texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return wordsIn(letters).every((typed) => words.some((word) => word.startsWith(typed)));
}
