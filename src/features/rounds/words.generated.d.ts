/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "next": {
    "titleMet": "{{names}}",
    "subMet": "{{day}}",
    "title": "{{names}}",
    "sub": "{{day}}"
  },
  "waiting": "{{day}}",
  "othersMet": "{{name}}",
  "othersNotMet": "{{name}}",
  "hours": {
    "sub": "{{day}}",
    "proposed": "{{when}}",
    "calendar": "{{names}}"
  },
  "prompts": {
    "theirs": {
      "about-me": "{{name}}",
      "want": "{{name}}",
      "help-with": "{{name}}"
    }
  },
  "pause": {
    "until": "{{day}}"
  },
  "page": {
    "sub": "{{day}}"
  },
  "cards": {
    "meet": "{{day}} {{names}}",
    "met": "{{names}}"
  },
  "partners": "{{name}}"
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'rounds': Sentences<typeof words, Open>;
  }
}
