/** The views of the list of promises; the first needs no word in the address. */
export const views = ['open', 'closed'] as const;
