/** Proposing when and where to talk: a moment on one's own clock, and a place in one's own words. */
import { momentOn } from '#platform/zone.ts';
import { refuseAbsentHere } from './absent-mentions.ts';
import { decide } from './conversation.ts';
import type { StepsOf } from './move-steps.ts';
import { refuse } from './refusals.ts';

export const proposeTalkSteps: StepsOf<'propose-talk'> = {
  'propose-talk': {
    decide: (_tx, { before, actor }) => ({ state: decide(before, 'propose-talk', actor, {}) }),
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.place),
    says: ({ actor, request: { at, place } }) => [
      { kind: 'talk', part: 'at', words: momentAt(at, actor.timeZone) },
      { kind: 'talk', part: 'place', words: place },
    ],
  },
};

/** The moment of a day and a time on somebody's own clock. Refuses `conversation.no-such-time`, such as the 30th of February. */
function momentAt(wallClock: string, timeZone: string): string {
  try {
    const there = Temporal.PlainDateTime.from(wallClock, { overflow: 'reject' });
    return momentOn(timeZone, there.toPlainDate().toString(), there.toPlainTime().toString()).toString();
  } catch {
    return refuse('conversation.no-such-time');
  }
}
