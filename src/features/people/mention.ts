/** What words about people say, beside naming somebody on purpose (`platform/mention.ts`). Pure. */

/** Whether the words point to a private conversation by its address. */
export const linksToAConversation = (words: string): boolean => /\/conversations\/[0-9a-f-]{8}/i.test(words);
