/** The letters of an avatar: of the first word of a name and of the last, without what tells namesakes apart in brackets. */
export function initialsOf(name: string): string {
  const letters = name
    .replace(/\s*\(.*$/u, '')
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => [...word][0])
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('');
  return letters.toLocaleUpperCase();
}
