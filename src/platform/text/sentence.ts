/** Where another sentence follows somebody's words: left without a mark at their end, they get a full stop. Pure. */
export const asSentence = (words: string): string =>
  /[.!?…:;]["”“’'»)]*$/u.test(words) ? words : `${words}.`;
