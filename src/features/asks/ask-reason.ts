/** Why an ask reached somebody, as data; the page puts it into the reader's language. Pure. */

import type { Sentence } from '#platform/card.ts';

/** What speaks for a person: help given, work done, their own words, or nothing yet. */
export type Reason =
  | { kind: 'helped-with' | 'worked-on'; topic: string; when: string }
  | { kind: 'helped-asker'; when: string }
  | { kind: 'says-so'; topic: string }
  /** Of their own team, of nobody's team, or one of so few that all of them are shown it. */
  | { kind: 'same-team' | 'new-here' | 'nobody-said' | 'all-see-it' };

/** Such as "you helped with {topic} in {when}"; `when` is a day. */
export function sentenceOf(reason: Reason): Sentence {
  const { kind, ...filled } = reason;
  return { say: `asks.because.${kind}`, with: filled };
}
