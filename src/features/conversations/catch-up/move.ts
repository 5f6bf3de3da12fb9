/** How a catch-up is prepared together, and how it ends: by having met, not before the day they agreed on. */
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { refuseAbsentHere } from '../absent-mentions.ts';
import type { StoredConversation } from '../conversation-stored.ts';
import { ended } from '../ending/conversation-ending.ts';
import { wordsOf } from '../entry-store.ts';
import { nextStage, stageAfter, type StepsOf } from '../move-steps.ts';
import { refuse } from '../refusals.ts';

export const catchUpSteps: StepsOf<'bring' | 'met'> = {
  bring: {
    decide: nextStage,
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.words),
    says: ({ request: { words } }) => [{ kind: 'said', part: 'point', words }],
  },
  met: {
    decide: async (tx, asked) => {
      const { before, actor, now } = asked;
      const stage = stageAfter(asked);
      const day = await appointedDay(tx, before);
      if (day !== undefined && dayFor(now, actor.timeZone) < day) refuse('conversation.not-met-yet');
      return ended({ ...before, stage }, 'closed', now);
    },
  },
};

/** The day of the appointment proposed last, as it was written. */
async function appointedDay(tx: Writing, it: StoredConversation): Promise<string | undefined> {
  const at = it.entries.findLast(({ kind, part }) => kind === 'talk' && part === 'at');
  return at && (await wordsOf(tx, it)).get(at.id)?.slice(0, 10);
}
