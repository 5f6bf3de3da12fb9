/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "byFor": "{{name}} {{team}}",
  "days": {
    "until": "{{until}}",
    "fromUntil": "{{from}} {{until}}",
    "expired": "{{until}}"
  },
  "form": {
    "because": "{{reasons}}",
    "reason": {
      "promise": "{{words}}",
      "expectation": "{{words}}",
      "goal": "{{words}}",
      "other": "{{words}}"
    },
    "andMore_one": "{{count}}",
    "andMore_other": "{{count}}"
  },
  "direct": {
    "sentence": "{{name}}",
    "tell": "{{name}}",
    "add": "{{name}}"
  },
  "page": {
    "why": {
      "progress": "{{sender}}",
      "challenge": "{{sender}}",
      "change": "{{sender}}"
    },
    "said": "{{answer}}",
    "saidEarlier": "{{answer}}"
  },
  "questions": {
    "repliedBy": "{{name}}"
  },
  "cards": {
    "sent-progress": "{{party}}",
    "sent-challenge": "{{party}}",
    "sent-change": "{{party}}",
    "corrected": "{{party}}",
    "reminder": "{{party}}",
    "means": "{{means}}",
    "over": "{{party}}",
    "withdrawn": "{{party}}",
    "said-affects-us": "{{party}}",
    "said-let-us-talk": "{{party}}",
    "question": "{{party}}",
    "reply": "{{party}}",
    "asked": "{{words}}",
    "means-your-team-affected": "{{means}}",
    "means-your-team-talk": "{{means}}",
    "means-your-team-knows": "{{means}}"
  },
  "stepTowards": "{{aim}}"
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'heads-ups': Sentences<typeof words, Open>;
  }
}
