/** Written by `npm run words:write`: a page that asks for another sentence, or fills in less than it leaves open, does not compile. */
import type { Sentences } from '#web/sentences.ts';
import type words from './words.en.json';

interface Open {
  "figure": {
    "soFar": "{{latest}} {{target}}"
  },
  "page": {
    "why": {
      "proposed": "{{names}}",
      "shared": "{{names}}",
      "reached": "{{names}}",
      "not-reached": "{{names}}",
      "set-aside": "{{names}}"
    },
    "measure": "{{measure}}",
    "to": "{{name}}",
    "servingBy": "{{customer}} {{performer}} {{state}}"
  },
  "progress": {
    "noLine": "{{start}} {{target}} {{unit}}",
    "line": "{{latest}} {{start}} {{target}} {{unit}}",
    "wanted": "{{value}}",
    "began": "{{unit}} {{value}} {{when}}",
    "said": "{{by}} {{unit}} {{value}} {{when}}",
    "saidInWords": "{{by}} {{when}}",
    "quoted": "{{words}}"
  },
  "turn": {
    "join": "{{by}}",
    "proposed": "{{awaited}}",
    "end-reached": "{{by}}",
    "end-not-reached": "{{by}}",
    "end-set-aside": "{{by}}",
    "opening": "{{by}}"
  },
  "forms": {
    "report": {
      "value": "{{unit}}"
    }
  },
  "reward": {
    "by": "{{name}}",
    "silence": "{{day}}",
    "objects": "{{name}}"
  },
  "cards": {
    "proposed": "{{party}}",
    "end-reached": "{{party}}",
    "end-not-reached": "{{party}}",
    "end-set-aside": "{{party}}",
    "opening": "{{party}}",
    "reward": "{{party}}",
    "measured": "{{measure}}",
    "measured-by": "{{by}} {{measure}}",
    "measured-by_past": "{{by}} {{measure}}",
    "for-aim": "{{aim}}",
    "figure-now": "{{aim}} {{unit}} {{value}}",
    "told": {
      "progress": "{{party}}",
      "drop": "{{party}}",
      "not-yet": "{{party}}",
      "say": "{{party}}",
      "say-why": "{{party}}",
      "refuse-opening": "{{party}}",
      "objection": "{{party}}"
    }
  }
}

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'goals': Sentences<typeof words, Open>;
  }
}
