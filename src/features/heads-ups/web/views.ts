/** The views of the list of heads-ups; the first needs no word in the address. */
export const views = ['current', 'earlier'] as const;
