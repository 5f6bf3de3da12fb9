/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "facts": {
    "by": "{{day}}",
    "places_other": "{{count}}"
  },
  "page": {
    "why": {
      "need": "{{author}}",
      "offer": "{{author}}"
    },
    "standing": {
      "offer": "{{author}}"
    },
    "becauseHint": "{{name}}",
    "offeredDone": "{{done}}",
    "offeredBy": "{{day}}"
  },
  "forms": {
    "onTheSpot": {
      "onlyForYou": "{{author}}"
    },
    "introduce": {
      "hint": "{{author}}"
    }
  },
  "made": {
    "help": "{{author}}",
    "helpOnTheSpot": "{{author}}"
  },
  "introduction": {
    "why": "{{introducer}}",
    "title": {
      "introducer": "{{asker}} {{introduced}}",
      "asker": "{{introduced}}",
      "introduced": "{{asker}}"
    },
    "row": {
      "introducer": "{{asker}} {{introduced}}",
      "asker": "{{introduced}}",
      "introduced": "{{asker}}"
    },
    "whoSees": "{{introducer}} {{who}}",
    "whoSeesIntroducer": "{{who}}"
  },
  "cards": {
    "because": {
      "helped-with": "{{topic}} {{when}}",
      "worked-on": "{{topic}} {{when}}",
      "helped-asker": "{{when}}",
      "says-so": "{{topic}}"
    },
    "struggling": {
      "five-minutes": "{{party}}",
      "an-hour": "{{party}}",
      "more": "{{party}}"
    },
    "stuck-today": {
      "five-minutes": "{{party}}",
      "an-hour": "{{party}}",
      "more": "{{party}}"
    },
    "introduced-to": "{{other}}",
    "past-its-day": "{{by}}",
    "asks-a-hand": {
      "five-minutes": "{{party}}",
      "an-hour": "{{party}}",
      "more": "{{party}}"
    },
    "told": {
      "met": "{{party}}",
      "met-by-you": "{{other}} {{party}}",
      "shared": "{{party}}"
    }
  },
  "firstStep": {
    "answered": "{{author}}"
  },
  "fits": {
    "offeredBy": "{{name}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'asks': Sentences<typeof words, Open>;
  }
}
