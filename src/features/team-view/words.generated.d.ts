/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "title": "{{team}}",
  "agreement": {
    "review": "{{day}}",
    "objection": "{{words}}"
  },
  "goals": {
    "with": "{{names}}",
    "by": "{{day}}",
    "reward": {
      "proposed": "{{words}}",
      "agreed": "{{words}}",
      "given": "{{words}}"
    }
  },
  "partners": {
    "due": "{{line}}",
    "weNeedNothing": "{{name}}",
    "theyNeedNothing": "{{name}}"
  },
  "promises": {
    "by": "{{day}}",
    "between": "{{customer}} {{performer}}"
  },
  "month": {
    "title": "{{month}}"
  },
  "pattern": {
    "on": "{{months}}",
    "before": "{{figure}} {{months}}",
    "then": "{{figure}} {{months}}",
    "picture": "{{about}}",
    "asksAnswered": "{{share}}",
    "wordKept": "{{share}}",
    "askedAndHelped": "{{share}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'team-view': Sentences<typeof words, Open>;
  }
}
