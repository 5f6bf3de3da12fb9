/** The looks at the list of goals; the first needs no word in the address. */
export const looks = ['open', 'ended', 'open-to-all'] as const;
export type Look = (typeof looks)[number];
