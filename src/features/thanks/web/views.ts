/** The views of the list of thanks; the first needs no word in the address. */
export const views = ['shared', 'received', 'given', 'drafts'] as const;
export type ListView = (typeof views)[number];
