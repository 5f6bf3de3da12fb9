/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "invited": {
    "until": "{{day}}"
  },
  "said": {
    "again": "{{name}}"
  },
  "loop": {
    "listens": "{{name}}",
    "yoursSub": "{{name}}",
    "waitsForWord": "{{name}}",
    "theyHeard": "{{name}}"
  },
  "feedback": {
    "theyChoose": "{{name}}"
  },
  "advice": {
    "wants": "{{name}}",
    "waits": "{{name}}",
    "practise": "{{words}}"
  },
  "repair": {
    "yourWord": "{{name}}",
    "theirWord": "{{name}}",
    "theySpeak": "{{name}}",
    "givesThem": "{{name}}",
    "givesYou": "{{what}}",
    "givesOther": "{{name}} {{what}}",
    "youSettled": "{{name}}"
  },
  "review": {
    "together": "{{day}}"
  },
  "catchUp": {
    "openSub": "{{name}}"
  },
  "live": {
    "by": "{{name}}",
    "calendar": "{{name}}"
  },
  "form": {
    "catch-up": {
      "invited": "{{name}}"
    },
    "feedback": {
      "invited": "{{name}}"
    },
    "advice": {
      "invited": "{{name}}"
    },
    "repair": {
      "invited": "{{name}}"
    },
    "review": {
      "invited": "{{name}}"
    }
  },
  "side": {
    "erasedOn": "{{day}}"
  },
  "page": {
    "why": "{{form}} {{who}}",
    "from": "{{form}} {{who}}",
    "for": "{{form}} {{who}}"
  },
  "cards": {
    "invited-catch-up": "{{party}}",
    "invited-feedback": "{{party}}",
    "invited-advice": "{{party}}",
    "invited-repair": "{{party}}",
    "invited-review": "{{party}}",
    "turn-catch-up": "{{party}}",
    "turn-feedback": "{{party}}",
    "turn-advice": "{{party}}",
    "turn-repair": "{{party}}",
    "told": {
      "accepted": "{{party}}",
      "not-now": "{{party}}",
      "talk-proposed": "{{party}}",
      "heard-and-thanked": "{{party}}",
      "advice-thanked": "{{party}}",
      "settled": "{{party}}",
      "set-aside": "{{party}}",
      "said": "{{party}}",
      "tried": "{{party}}"
    }
  },
  "betweenYou": {
    "last": "{{day}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'conversations': Sentences<typeof words, Open>;
  }
}
