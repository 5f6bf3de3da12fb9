/** The views of the list of asks; the first needs no word in the address. */
export const views = ['asks', 'offers', 'mine'] as const;
export type ListView = (typeof views)[number];
