/** The views of the list of goals; the first needs no word in the address. */
export const views = ['open', 'ended', 'open-to-all'] as const;
export type ListView = (typeof views)[number];
