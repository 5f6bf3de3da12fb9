/** What a letter may say outside of this house, as its reader chose: that something waits, who and what kind, or also the words. */
export const letterSays = ['waits', 'kinds', 'words'] as const;
export type LetterSays = (typeof letterSays)[number];
