/** How a report of progress reads as a heads-up: what is new stands first, the goal after it. Pure. */

const longestTitle = 160;

const towards = {
  en: (aim: string) => `A step towards “${aim}”`,
  de: (aim: string) => `Ein Schritt zu „${aim}“`,
} as const;

/** The first sentence, whole where it is short enough to be a title. */
function titleOf(words: string): string {
  const first = /^.+?[.!?…](?=\s|$)/su.exec(words)?.[0] ?? words;
  if (first.length <= longestTitle) return first;
  const cut = first.slice(0, longestTitle).replace(/\s+\S*$/u, '');
  return `${cut} …`;
}

/**
 * The text of a heads-up out of a report, in the language of whoever reported: the first sentence says what is new, and
 * below stand the rest of it and the goal that it serves. A title that had to be cut leaves nothing out below.
 */
export function progressText(
  { aim, words }: { aim: string; words: string },
  language: keyof typeof towards,
): { what: string; means: string } {
  const what = titleOf(words);
  const rest = words.startsWith(what) ? words.slice(what.length).trim() : words;
  const goal = towards[language](aim);
  return { what, means: rest === '' ? goal : `${rest}\n\n${goal}` };
}
