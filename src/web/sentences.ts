/** What the words of a feature are to the compiler: the name of each sentence, and what it leaves open to be filled in. */
import type { FlatNamespace, ResourceNamespaceMap } from 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
  }
  interface ResourceNamespaceMap {
    /** The sentences of all refusals, by code; asked for by `sentenceOf` alone. */
    refusals: object;
  }
}

/** A sentence that leaves nothing open. It is no `string`, which would swallow the open ones where a name is made of parts. */
type Whole = 'as it stands';

/** `Words` is the file, `Open` what its sentences leave open, such as `{ by: '{{day}}' }`. */
export type Sentences<Words, Open> = {
  [Name in keyof Words]: Words[Name] extends string
    ? OpenAt<Open, Name, Whole>
    : Words[Name] extends readonly unknown[]
      ? Words[Name]
      : Sentences<Words[Name], OpenAt<Open, Name, object>>;
};

type OpenAt<Open, Name, Otherwise> = Name extends keyof Open ? Open[Name] : Otherwise;

/** The names of those that leave nothing open. */
type WholeIn<Inner, Path extends string = ''> = {
  [Name in keyof Inner & string]: Inner[Name] extends Whole
    ? `${Path}${Name}`
    : Inner[Name] extends string | readonly unknown[]
      ? never
      : WholeIn<Inner[Name], `${Path}${Name}.`>;
}[keyof Inner & string];

/** The whole name of a sentence of any part that leaves nothing open, such as `asks:verbs.ask`. */
export type AnySentence = {
  [Part in FlatNamespace]: `${Part}:${WholeIn<ResourceNamespaceMap[Part]>}`;
}[FlatNamespace];
