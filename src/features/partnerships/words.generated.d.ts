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
      "partner-left": "{{party}}",
      "agree-rhythm": "{{party}}",
      "refuse-rhythm": "{{party}}",
      "agree-day": "{{day}} {{party}}"
    },
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
  "life": {
    "says": {
      "met": "{{when}}",
      "kept": "{{by}} {{when}} {{words}}",
      "thanks": "{{by}} {{when}} {{words}}",
      "heads-up": "{{by}} {{when}} {{words}}"
    },
    "metOn": "{{days}}",
    "metMore_other": "{{count}}"
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
  "map": {
    "sub": "{{partnerships}} {{teams}}",
    "teams_other": "{{count}}",
    "partnerships_other": "{{count}}",
    "partners": "{{name}} {{others}}",
    "alone": "{{name}}",
    "half": "{{others}}",
    "division_other": "{{count}}",
    "inside_other": "{{count}}"
  },
  "betweenYou": {
    "teams": "{{one}} {{other}}",
    "next": "{{day}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'partnerships': Sentences<typeof words, Open>;
  }
}
