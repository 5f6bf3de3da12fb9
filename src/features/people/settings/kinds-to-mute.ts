/**
 * The kinds of cards one may do without: what only informs, proposes or reminds. What waits for somebody's word is not among
 * them: that is kept away by whom it comes from, or by its words (S2-4.1). Pure.
 */
export const kindsToMute = [
  'T6',
  'T9',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T19',
  'T20',
  'T21',
  'T22',
  'T24',
] as const;
export const mayBeMuted = (kind: string): boolean => kindsToMute.some((one) => one === kind);
