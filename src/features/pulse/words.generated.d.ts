/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "answer": "{{day}}"
  },
  "answering": {
    "kept": {
      "counts": "{{team}}",
      "countsOthers": "{{team}}",
      "shown": "{{day}} {{fewest}}"
    },
    "next": "{{day}}"
  },
  "rounds": {
    "open": "{{day}}",
    "from": "{{from}} {{until}}",
    "fewest": "{{fewest}}"
  },
  "culture": {
    "own": "{{share}}",
    "many": "{{groups}} {{more}}",
    "manyAround": "{{around}} {{groups}} {{more}}",
    "short": {
      "groups": "{{groups}} {{more}}"
    },
    "picture": "{{statement}}",
    "others": "{{team}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'pulse': Sentences<typeof words, Open>;
  }
}
