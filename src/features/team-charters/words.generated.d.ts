/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "good-looks-like": "{{good}}",
    "review-due": "{{party}} {{when}}",
    "asked-to-adopt": "{{by}} {{party}}",
    "asked-to-reword": "{{by}} {{party}}",
    "asked-to-retire": "{{by}} {{party}}",
    "asked-to-open": "{{by}} {{party}}",
    "asked-to-show-pattern": "{{by}} {{party}}",
    "asked-to-hide-pattern": "{{by}} {{party}}",
    "asked-to-close": "{{by}} {{party}}",
    "asked-to-keep": "{{by}} {{party}}",
    "trial-over": "{{party}}"
  },
  "title": "{{team}}",
  "of": "{{team}}",
  "settles": "{{day}}",
  "objection": "{{name}}",
  "state": {
    "proposed": "{{name}}"
  },
  "trial": {
    "running": "{{day}}",
    "row": "{{day}}"
  },
  "leaderWord": {
    "signed": "{{name}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'team-charters': Sentences<typeof words, Open>;
  }
}
