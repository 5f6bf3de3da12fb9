/** The views of the list of promises; the first needs no word in the address. */
export const views = ['open', 'mine', 'theirs', 'asked', 'closed'] as const;
export type ListView = (typeof views)[number];
