/** The views of the list of conversations; the first needs no word in the address. */
export const views = ['now', 'preparing', 'past'] as const;
