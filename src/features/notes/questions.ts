/** What a day may ask or say in one line; the words stand with the cards. Pure. */

/** S4-27 and S1-12 first. */
export const questions = ['stronger', 'for-others', 'thank', 'listen', 'unsaid', 'matters', 'ask'] as const;

/** S4-3, S4-7, S4-10, S4-14, S4-20. */
export const myths = ['small-talk', 'friendship', 'conflict', 'team-building', 'too-busy'] as const;

/** The name of the sentence of one of them. */
export type LineOfTheDay = `question-${(typeof questions)[number]}` | `myth-${(typeof myths)[number]}`;

export const isLineOfTheDay = (name: unknown): name is LineOfTheDay =>
  questions.some((one) => name === `question-${one}`) || myths.some((one) => name === `myth-${one}`);
