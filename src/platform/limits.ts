/** The most letters a text may have: said once, read by the schemas of contracts and by the fields in which it is written. */
export const mostLetters = {
  /** A person's own words, beside any move. */
  words: 4000,
  /** One line: what an ask or a talk is about. */
  line: 300,
  /** The name of a person, a team or a workplace. */
  name: 120,
  /** What somebody calls a thing of theirs, such as a passkey. */
  shortName: 80,
  /** What is looked for. */
  search: 100,
} as const;
