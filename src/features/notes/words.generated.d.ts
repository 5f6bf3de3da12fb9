/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "page": {
    "towards": "{{name}}"
  },
  "practice": {
    "on": "{{days}}"
  },
  "watch": {
    "what": "{{text}}"
  },
  "mirror": {
    "sub": "{{since}}",
    "how": {
      "open": "{{other}} {{what}}",
      "kept": "{{other}} {{what}}",
      "kept-on-new-terms": "{{other}} {{what}}",
      "renewed": "{{other}} {{what}}",
      "taken-back-before": "{{other}} {{what}}",
      "taken-back-after": "{{other}} {{what}}",
      "after-its-day": "{{on}} {{other}} {{what}}",
      "open-after-its-day": "{{on}} {{other}} {{what}}",
      "reported": "{{other}} {{what}}"
    },
    "answer": {
      "yes": "{{other}} {{what}}",
      "another-way": "{{other}} {{what}}",
      "not-now": "{{other}} {{what}}",
      "waiting": "{{other}} {{what}}",
      "no-answer": "{{other}} {{what}}"
    },
    "thanked": "{{what}} {{whom}}"
  },
  "week": {
    "sub": "{{monday}}",
    "steps": {
      "thankThem": "{{name}}"
    },
    "of": "{{monday}}"
  },
  "cards": {
    "follow-up-with": "{{party}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'notes': Sentences<typeof words, Open>;
  }
}
