/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'pulse': Sentences<typeof words, Open>;
  }
}
