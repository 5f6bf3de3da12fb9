/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "wouldDo": "{{what}}",
  "would": {
    "add": "{{number}}",
    "change": "{{number}}",
    "nothing": "{{number}}"
  },
  "didDo": "{{what}}",
  "did": {
    "add": "{{number}}",
    "change": "{{number}}",
    "nothing": "{{number}}"
  },
  "state": {
    "writing": "{{done}} {{total}}"
  },
  "line": "{{line}}",
  "takenAsWhole": "{{whole}} {{written}}",
  "unusedColumns": "{{columns}}",
  "manyNewTeams": "{{more}} {{teams}}",
  "newTeams": "{{teams}}",
  "lines": {
    "set": "{{field}} {{to}}",
    "changed": "{{field}} {{from}} {{to}}",
    "maybe": "{{email}} {{name}}",
    "isSame": "{{email}} {{name}}",
    "writtenName": "{{name}} {{written}}",
    "keptAddress": "{{address}}"
  },
  "problems": {
    "unreadable": "{{value}}",
    "signs": "{{value}}",
    "column-missing": "{{value}}",
    "number-unclear": "{{value}}",
    "number-twice": "{{value}}",
    "two-people": "{{value}}",
    "column-twice": "{{value}}",
    "name-unclear": "{{value}}",
    "name-taken": "{{value}}",
    "name-of-another-kind": "{{value}}",
    "bad-email": "{{value}}",
    "email-twice": "{{value}}",
    "unknown-zone": "{{value}}",
    "unknown-language": "{{value}}",
    "leader-unclear": "{{value}}",
    "two-leaders": "{{value}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'csv': Sentences<typeof words, Open>;
  }
}
