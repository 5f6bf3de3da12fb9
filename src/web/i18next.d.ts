/** The words of the frame and the kit: a page that asks for a sentence that is not there does not compile. */
import type words from './words.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
  }
  interface ResourceNamespaceMap {
    web: typeof words;
    /** The sentences of all refusals, by code; asked for by `sentenceOf` alone. */
    refusals: object;
  }
}
