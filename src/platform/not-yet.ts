/** What stays out of the way while somebody is new, or their workplace is, until the first of its kind touches them. */
export const partsNotYet = ['goals', 'pattern', 'practice', 'mirror', 'principles', 'culture'] as const;
export type PartNotYet = (typeof partsNotYet)[number];
