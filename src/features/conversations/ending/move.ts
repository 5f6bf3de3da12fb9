/** How a conversation ends by somebody's move, and what is done with its words after it. */
import { decide } from '../conversation.ts';
import { refuseRetention } from '../conversation-moves.ts';
import { withoutWords, withPart } from '../conversation-stored.ts';
import type { StepsOf } from '../move-steps.ts';
import { withoutPart } from '../review/review-gathering.ts';
import { scheduleErasure } from '../schedule.ts';
import { ended } from './conversation-ending.ts';

export const endingSteps: StepsOf<'set-aside' | 'close' | 'keep' | 'let-go'> = {
  'set-aside': {
    // a talk of two is set aside with all its words; of several, one steps out with their own
    decide: (_tx, { before, actor, now }) => {
      decide(before, 'set-aside', actor, {});
      return before.form === 'review'
        ? withoutPart(before, actor.person, now)
        : ended(before, 'set-aside', now);
    },
  },
  close: {
    decide: (_tx, { before, actor, now }) => {
      decide(before, 'close', actor, {});
      return ended(before, 'closed', now);
    },
  },
  keep: {
    decide: (_tx, { before, actor }) => {
      refuseRetention(before, 'keep', actor);
      return { people: withPart(before, actor.person, { keeps: true }) };
    },
  },
  'let-go': {
    decide: (_tx, { before, actor }) => {
      refuseRetention(before, 'let-go', actor);
      return { ...withoutWords(before), people: withPart(before, actor.person, { keeps: false }) };
    },
    // of a repair nothing at all is left once one of the two lets go what both had kept
    write: async (tx, { before, now }) => {
      if (before.form === 'repair') await scheduleErasure(tx, before, now);
    },
  },
};
