/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "title": "{{team}}",
  "in": {
    "line": "{{line}}",
    "before": "{{words}}"
  },
  "problem": {
    "not-yaml": "{{value}}",
    "which-group": "{{value}}",
    "topic-unknown": "{{value}}",
    "signs": "{{value}}",
    "words-too-long": "{{value}}"
  },
  "guide": {
    "title": "{{team}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'backstage': Sentences<typeof words, Open>;
  }
}
