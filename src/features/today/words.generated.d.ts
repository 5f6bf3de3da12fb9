/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "sub": {
    "some": "{{things}}",
    "left": "{{left}} {{of}}",
    "leftSoon": "{{left}} {{of}}"
  },
  "since": {
    "weekday": "{{day}}"
  },
  "folded": {
    "until": "{{day}}"
  },
  "card": "{{words}}",
  "letter": {
    "quote": "{{words}}"
  },
  "welcome": {
    "title": "{{name}}",
    "what": "{{workplace}}"
  },
  "less": {
    "from": "{{name}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'today': Sentences<typeof words, Open>;
  }
}
