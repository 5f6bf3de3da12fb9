/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "joined": "{{names}} {{team}}",
    "joined-by": "{{by}} {{names}} {{team}}",
    "joined-agreed": "{{agreed}} {{by}} {{names}} {{team}}",
    "joined-agreed-leading": "{{agreed}} {{names}} {{team}}",
    "left": "{{names}} {{team}}",
    "left-by": "{{by}} {{names}} {{team}}",
    "leads": "{{names}} {{team}}",
    "leads-by": "{{by}} {{names}} {{team}}",
    "leads-agreed": "{{agreed}} {{by}} {{names}} {{team}}",
    "leads-no-more": "{{names}} {{team}}",
    "leads-no-more-by": "{{by}} {{names}} {{team}}",
    "team-joined": "{{names}} {{team}}",
    "team-joined-by": "{{by}} {{names}} {{team}}",
    "team-joined-agreed": "{{agreed}} {{by}} {{names}} {{team}}",
    "team-left": "{{names}} {{team}}",
    "team-left-by": "{{by}} {{names}} {{team}}",
    "came-by-link-by": "{{by}} {{names}}",
    "came-by-address-by": "{{by}} {{names}}",
    "wish-join": "{{into}} {{person}} {{team}}",
    "wish-lead": "{{into}} {{person}} {{team}}",
    "wish-move": "{{into}} {{moved}} {{person}} {{team}}",
    "wish-agreed": "{{into}} {{team}}",
    "wish-lapsed": "{{into}} {{team}}",
    "address-asked": "{{address}} {{by}}",
    "address-changed": "{{address}}",
    "namesake": "{{names}}",
    "new-among": "{{party}} {{team}}"
  },
  "address": {
    "waits": "{{email}} {{now}}"
  },
  "wishes": {
    "through": "{{team}}",
    "asked": "{{team}}",
    "mine-join": "{{into}} {{team}}",
    "mine-lead": "{{into}} {{team}}",
    "mine-move": "{{into}} {{moved}} {{team}}"
  },
  "beside": {
    "title": "{{name}}",
    "turnTo": "{{names}}",
    "reaches": "{{when}}",
    "notHereYet": {
      "person": "{{name}}",
      "team": "{{name}}"
    }
  },
  "teams": {
    "leader": "{{name}}"
  },
  "person": {
    "saidAs": "{{words}}",
    "zone": "{{zone}}",
    "reaches": "{{when}}",
    "removeMeans": "{{name}}",
    "removeNow": "{{name}}",
    "removed": "{{name}}"
  },
  "door": {
    "reaches": "{{when}}",
    "steward": "{{name}}",
    "stewardOfAll": "{{name}}"
  },
  "team": {
    "takeOutName": "{{name}}",
    "takenOut": "{{name}} {{team}}"
  },
  "guide": {
    "ours": {
      "title": "{{name}}"
    },
    "theirs": {
      "empty": "{{name}}"
    }
  },
  "admin": {
    "added": "{{name}}"
  },
  "letters": {
    "asked": {
      "lines": "{{address}} {{by}}"
    }
  },
  "towards": {
    "ask": "{{name}}"
  },
  "company": {
    "team": "{{team}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'people': Sentences<typeof words, Open>;
  }
}
