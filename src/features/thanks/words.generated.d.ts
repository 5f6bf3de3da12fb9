/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "fromTo": {
    "thanks": "{{author}} {{names}}",
    "win": "{{author}} {{names}}"
  },
  "list": {
    "openOne": "{{what}}"
  },
  "form": {
    "creditFor": "{{name}}",
    "beganWith": "{{words}}"
  },
  "page": {
    "why": {
      "thanks": "{{author}}",
      "win": "{{author}}"
    }
  },
  "sharing": {
    "proposed": "{{by}} {{who}}"
  },
  "cards": {
    "asked-thanks": "{{party}}",
    "asked-win": "{{party}}",
    "say-to-one": "{{party}}",
    "received-thanks": "{{party}}",
    "received-win": "{{party}}",
    "made-possible": "{{made}}",
    "names": "{{names}}"
  },
  "firstThanks": {
    "sent": "{{name}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'thanks': Sentences<typeof words, Open>;
  }
}
