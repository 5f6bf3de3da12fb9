/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "week": {
    "mine": "{{day}} {{name}} {{what}}",
    "theirs": "{{day}} {{name}} {{what}}",
    "more_one": "{{count}}",
    "more_other": "{{count}}"
  },
  "begin": {
    "forTeam": "{{name}}"
  },
  "turn": {
    "mine": {
      "requested": "{{other}}",
      "question": "{{other}}",
      "offered": "{{other}}",
      "countered": "{{other}}",
      "left": "{{performer}} {{team}}",
      "nobodyKeepsIt": "{{performer}}",
      "notYet": "{{other}}",
      "reported": "{{performer}}"
    },
    "theirs": {
      "requested": "{{other}}",
      "question": "{{other}}",
      "offered": "{{other}}",
      "countered": "{{other}}",
      "notYet": "{{performer}}",
      "reported": "{{customer}}"
    },
    "kept": {
      "byMe": "{{customer}}",
      "byThem": "{{performer}}"
    },
    "closed": {
      "satisfied": "{{customer}}",
      "reneged": "{{performer}}",
      "left": "{{performer}}"
    }
  },
  "page": {
    "why": {
      "promise": "{{customer}} {{performer}}",
      "requested": "{{customer}} {{performer}}",
      "offered": "{{customer}} {{performer}}",
      "countered": "{{customer}} {{performer}}",
      "promised": "{{customer}} {{performer}}",
      "reported": "{{customer}} {{performer}}"
    },
    "done": "{{done}}",
    "handOver": "{{name}}",
    "atRisk": "{{performer}}",
    "servesWhat": {
      "guide-line": "{{name}}"
    }
  },
  "made": {
    "promise": "{{customer}}",
    "report": "{{customer}}",
    "declare-satisfied": "{{performer}}",
    "release": "{{performer}}"
  },
  "now": {
    "promise": "{{customer}}",
    "accept": "{{performer}}",
    "report": "{{customer}}",
    "declare-satisfied": "{{performer}}"
  },
  "cards": {
    "requested": "{{party}}",
    "question": "{{party}}",
    "offered": "{{party}}",
    "countered": "{{party}}",
    "proposed": "{{party}}",
    "left": "{{party}} {{team}}",
    "nobody-keeps-it": "{{party}}",
    "not-yet": "{{party}}",
    "reported": "{{party}}",
    "near": "{{by}} {{party}}",
    "past": "{{by}} {{party}}",
    "shaken": {
      "early": "{{ground}} {{party}}",
      "ended": "{{ground}} {{party}}"
    },
    "told": {
      "promise": "{{party}}",
      "accept": "{{party}}",
      "decline": "{{party}}",
      "withdraw": "{{party}}",
      "left": "{{party}}",
      "lapse": "{{party}}",
      "say-early": "{{party}}",
      "agree": "{{party}}",
      "refuse": "{{party}}",
      "take-back": "{{party}}",
      "renege": "{{party}}",
      "release": "{{party}}",
      "declare-satisfied": "{{party}}"
    },
    "done-by": "{{by}} {{done}}",
    "done-by_past": "{{by}} {{done}}",
    "done-no-rush": "{{done}}",
    "stood-on": {
      "early": "{{said}} {{what}}",
      "ended": "{{what}}"
    }
  },
  "change": {
    "asked": "{{customer}}",
    "can": "{{by}}",
    "suggests": "{{by}}"
  },
  "chain": {
    "dropLabel": "{{what}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'promises': Sentences<typeof words, Open>;
  }
}
