/** The looks at the list of thanks; the first needs no word in the address. */
export const looks = ['shared', 'received', 'given', 'drafts'] as const;
export type Look = (typeof looks)[number];
