/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "good-looks-like": "{{good}}",
    "review-due": "{{party}}",
    "asked-to-adopt": "{{party}}",
    "asked-to-reword": "{{party}}",
    "asked-to-retire": "{{party}}",
    "asked-to-open": "{{party}}",
    "asked-to-show-pattern": "{{party}}",
    "asked-to-hide-pattern": "{{party}}",
    "asked-to-close": "{{party}}"
  },
  "title": "{{team}}",
  "of": "{{team}}",
  "settles": "{{day}}",
  "objection": "{{name}}",
  "state": {
    "proposed": "{{name}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'team-charters': Sentences<typeof words, Open>;
  }
}
