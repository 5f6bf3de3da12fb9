/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "expectation-proposed": "{{party}}",
    "expectation-said-back": "{{party}}",
    "expectation-heard": "{{party}}",
    "wording-proposed": "{{party}}",
    "wording-said-back": "{{party}}",
    "wording-heard": "{{party}}",
    "you-said": "{{text}}",
    "good-looks-like": "{{good}}",
    "review-due": "{{party}}",
    "told": {
      "agree": "{{party}}",
      "decline": "{{party}}",
      "withdraw": "{{party}}",
      "agree-wording": "{{party}}",
      "refuse-wording": "{{party}}",
      "retire": "{{party}}",
      "ask": "{{party}}"
    }
  },
  "who": "{{from}} {{needs}}",
  "until": "{{day}}",
  "heard": "{{name}}",
  "ask": {
    "confirm": "{{other}}",
    "countered": "{{other}}",
    "theirs": "{{other}}"
  },
  "standing": {
    "agreed": "{{from}} {{needs}}"
  },
  "drafted": "{{other}}",
  "occasion": {
    "promised": "{{when}}",
    "said": {
      "onceBy": "{{day}}",
      "weekly": "{{days}}",
      "monthly": "{{day}}"
    }
  },
  "review": {
    "yours": "{{answer}}",
    "theirs": "{{answer}} {{other}}",
    "youKeep": "{{other}}",
    "theyKeep": "{{other}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'expectations': Sentences<typeof words, Open>;
  }
}
