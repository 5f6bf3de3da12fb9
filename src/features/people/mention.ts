/** People named on purpose: `@[Name](id)` inside somebody's words. Pure. */

export interface Mention {
  name: string;
  id: string;
}

const token = /@\[([^\]\n]{1,120})\]\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi;

/** Everybody and every team named in the words, in order; the same one may come twice. */
export const mentionsIn = (words: string): Mention[] =>
  [...words.matchAll(token)].map(([, name, id]) => ({ name: name!, id: id!.toLowerCase() }));

/** The words as they are read aloud: each mention as its name. */
export const withNamesOnly = (words: string): string => words.replaceAll(token, '$1');

/** Whether the words point to a private conversation by its address. */
export const linksToAConversation = (words: string): boolean => /\/conversations\/[0-9a-f-]{8}/i.test(words);
