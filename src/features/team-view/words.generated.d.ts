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
    "picture": "{{about}}",
    "reach": {
      "about": "{{percent}}",
      "at-least": "{{percent}}",
      "at-most": "{{percent}}"
    },
    "asksAnswered": {
      "most": "{{share}}",
      "over-half": "{{share}}",
      "half": "{{share}}",
      "under-half": "{{share}}",
      "few": "{{share}}"
    },
    "wordKept": {
      "most": "{{share}}",
      "over-half": "{{share}}",
      "half": "{{share}}",
      "under-half": "{{share}}",
      "few": "{{share}}"
    },
    "askedAndHelped": {
      "most": "{{share}}",
      "over-half": "{{share}}",
      "half": "{{share}}",
      "under-half": "{{share}}",
      "few": "{{share}}"
    }
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'team-view': Sentences<typeof words, Open>;
  }
}
