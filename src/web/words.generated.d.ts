/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "frame": {
    "placesIn": "{{place}}"
  },
  "menu": {
    "label": "{{name}}"
  },
  "find": {
    "with": "{{name}}",
    "askThis": "{{letters}}"
  },
  "thread": {
    "for": "{{name}} {{team}}"
  },
  "circle": {
    "shared": "{{who}}",
    "rest": "{{who}}",
    "narrower": "{{part}} {{who}}",
    "theseToo": "{{who}}",
    "teamsToo_one": "{{people}} {{who}}",
    "teamsToo_other": "{{people}} {{who}}",
    "earlier": "{{who}}",
    "left_one": "{{who}}",
    "left_other": "{{who}}",
    "asItStood": "{{when}}",
    "these": "{{who}}",
    "inTeam": "{{name}}",
    "teams_one": "{{people}} {{who}}",
    "teams_other": "{{people}} {{who}}"
  },
  "composer": {
    "absent": "{{name}}",
    "notHereYet_one": "{{names}}",
    "notHereYet_other": "{{names}}",
    "tell": "{{name}}"
  },
  "party": {
    "leaveOut": "{{name}}"
  },
  "form": {
    "missing": "{{label}}"
  },
  "rows": {
    "wasFor": "{{day}}"
  },
  "reference": {
    "refusals": "{{codes}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'web': Sentences<typeof words, Open>;
  }
}
