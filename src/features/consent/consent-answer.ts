/** What those who are asked for their consent answer, and what of it is shown (B28, B41). Pure. */

/** An answer to the words as they stand. An objection is words; a yes is only ever shown to whoever said it. */
export interface ConsentAnswer {
  person: string;
  answer: 'yes' | 'objection';
  words: string | null;
}

/** The objections that stand, each with its words. */
export const objectionsIn = <Answer extends ConsentAnswer>(answers: readonly Answer[]): Answer[] =>
  answers.filter(({ answer }) => answer === 'objection');

/** What somebody answered; null while they have not. */
export const answerOf = (answers: readonly ConsentAnswer[], person: string): ConsentAnswer['answer'] | null =>
  answers.find((one) => one.person === person)?.answer ?? null;

/** Objections as everybody who is asked sees them: what speaks against it, and whose words they are. */
export const showObjections = <Party>(
  answers: readonly ConsentAnswer[],
  partyOf: (person: string) => Party,
): { by: Party; words: string }[] =>
  objectionsIn(answers).map(({ person, words }) => ({ by: partyOf(person), words: words ?? '' }));
