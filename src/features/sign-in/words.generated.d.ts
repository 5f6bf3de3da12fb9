/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "cards": {
    "let-in-handed": "{{by}} {{day}}",
    "let-in-address": "{{by}} {{day}}",
    "let-in-came-by-link": "{{by}} {{day}} {{who}}",
    "let-in-came-by-address": "{{by}} {{day}} {{who}}"
  },
  "mailed": {
    "sub": "{{email}}"
  },
  "setUp": {
    "step": "{{step}}"
  },
  "invitations": {
    "makeLinks_other": "{{count}}",
    "inviteAll_other": "{{count}}",
    "againAll_other": "{{count}}",
    "since": "{{when}}",
    "refusedWith": "{{code}}",
    "state": {
      "refused": "{{count}}",
      "not-invited": "{{count}}",
      "waits": "{{count}}",
      "handed": "{{count}}",
      "sent": "{{count}}",
      "came": "{{count}}"
    },
    "done_one": "{{count}}",
    "done_other": "{{count}}",
    "inviteNamed": "{{names}}"
  },
  "letters": {
    "invitation": {
      "subject": "{{workplace}}",
      "subjectFrom": "{{inviter}} {{workplace}}",
      "asks": "{{inviter}}",
      "writes": "{{inviter}} {{words}}",
      "lines": "{{workplace}}"
    }
  },
  "beside": {
    "invited": "{{name}}"
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'sign-in': Sentences<typeof words, Open>;
  }
}
