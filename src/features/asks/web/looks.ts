/** The looks at the list of asks; the first needs no word in the address. */
export const looks = ['asks', 'offers', 'mine'] as const;
export type Look = (typeof looks)[number];
