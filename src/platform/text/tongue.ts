/** Localisation: the languages people choose, and the tongues that sentences are written in. Pure; browser and server. */

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/**
 * German that says "Sie", where the workplace chose so; German alone says "du". No registered subtag means this, so it is a
 * private one (BCP 47, `x`).
 */
export const formalTongue = 'de-x-formal';

/** What a reader is spoken to in. */
export type Tongue = Language | typeof formalTongue;

export const tongueOf = (language: Language, formalGerman: boolean): Tongue =>
  language === 'de' && formalGerman ? formalTongue : language;

export const languageOf = (tongue: Tongue): Language => (tongue === formalTongue ? 'de' : tongue);

/** Some of the sentences, under the names they have among all; of a list, all. */
export type Some<Sentences> = Sentences extends string | readonly unknown[]
  ? Sentences
  : { [Name in keyof Sentences]?: Some<Sentences[Name]> };

/** The sentences of a part in each tongue; the formal ones are those that differ, the others are German. */
export const inEachTongue = <Sentences extends object>(
  en: Sentences,
  de: NoInfer<Sentences>,
  formal: Some<NoInfer<Sentences>>,
): Record<Tongue, Sentences> => ({ en, de, [formalTongue]: instead(de, formal) });

/** `sentences`, with `others` in the place of those that have their names. */
function instead<Sentences extends object>(sentences: Sentences, others: Some<Sentences>): Sentences {
  const changed = Object.entries(others).map(([name, other]) => {
    const before: unknown = sentences[name as keyof Sentences];
    return [name, isPart(before) && isPart(other) ? instead(before, other) : other];
  });
  return { ...sentences, ...Object.fromEntries(changed) };
}

const isPart = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
