/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "invited": "{{party}}",
    "rhythm-suggested": "{{party}} {{weeks}}",
    "weekly-suggested": "{{party}}",
    "no-rhythm-suggested": "{{party}}",
    "day-suggested": "{{day}} {{party}}",
    "day-has-come": "{{day}} {{party}}",
    "does-rhythm-fit": "{{party}}",
    "catch-up-due": "{{party}}",
    "told": {
      "accept": "{{party}}",
      "decline": "{{party}}",
      "end": "{{party}}",
      "partner-left": "{{party}}"
    },
    "expectation-proposed": "{{party}}",
    "expectation-said-back": "{{party}}",
    "expectation-heard": "{{party}}",
    "wording-proposed": "{{party}}",
    "wording-said-back": "{{party}}",
    "wording-heard": "{{party}}",
    "you-said": "{{text}}",
    "good-looks-like": "{{good}}",
    "review-due": "{{party}}",
    "charter-review-due": "{{party}}",
    "line-told": {
      "agree": "{{party}}",
      "decline": "{{party}}",
      "withdraw": "{{party}}",
      "agree-wording": "{{party}}",
      "refuse-wording": "{{party}}",
      "retire": "{{party}}"
    },
    "asked-to-adopt": "{{party}}",
    "asked-to-reword": "{{party}}",
    "asked-to-retire": "{{party}}",
    "asked-to-open": "{{party}}",
    "asked-to-show-pattern": "{{party}}",
    "asked-to-hide-pattern": "{{party}}",
    "asked-to-close": "{{party}}",
    "idea-promises": "{{party}}",
    "idea-goal": "{{party}}",
    "team-idea-promises": "{{party}} {{team}}",
    "team-idea-goal": "{{party}} {{team}}"
  },
  "two": {
    "youAnd": "{{other}}",
    "names": "{{one}} {{other}}"
  },
  "page": {
    "why": {
      "invited": "{{inviter}}"
    },
    "since": {
      "active": "{{when}}",
      "resting": "{{when}}",
      "ended": "{{when}}"
    },
    "steward": "{{name}} {{team}}",
    "youSteward": "{{team}}"
  },
  "turn": {
    "invited": "{{other}}",
    "inviting": "{{other}}",
    "day": "{{day}} {{other}}",
    "dayAsked": "{{day}}",
    "rhythm": "{{other}} {{rhythm}}",
    "rhythmAsked": "{{rhythm}}"
  },
  "charter": {
    "needs": "{{one}} {{other}}",
    "youNeed": "{{other}}",
    "needsOfYou": "{{one}}",
    "room": "{{name}}"
  },
  "record": {
    "by": "{{by}} {{towards}}",
    "thanks": "{{by}} {{towards}}"
  },
  "rhythm": {
    "every_other": "{{count}}"
  },
  "catchUp": {
    "next": "{{day}}",
    "around": "{{day}}",
    "fits_other": "{{count}}",
    "invite": "{{name}}"
  },
  "openness": {
    "youSaidYes": "{{other}}",
    "theySaidYes": "{{other}}"
  },
  "made": {
    "propose": "{{other}}"
  },
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
  },
  "line": {
    "who": "{{from}} {{needs}}",
    "until": "{{day}}",
    "review": "{{day}}",
    "heard": "{{name}}",
    "ask": {
      "confirm": "{{other}}",
      "countered": "{{other}}",
      "theirs": "{{other}}"
    },
    "standing": {
      "agreed": "{{from}} {{needs}}"
    }
  },
  "own": {
    "title": "{{team}}",
    "of": "{{team}}",
    "settles": "{{day}}",
    "objection": "{{name}}",
    "state": {
      "proposed": "{{name}}"
    }
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'partnerships': Sentences<typeof words, Open>;
  }
}
