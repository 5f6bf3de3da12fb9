/** Two who said yes to an introduction: a catch-up between them is open (model section 4, S0-8; A10). The introducer is not in it. */
import type { introductionMet } from '#features/asks/events.ts';
import { circleOf, everyoneId, outsideCircle } from '#features/people/public.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { blankDraft } from '../begin.ts';
import { partOf } from '../conversation.ts';
import { invitation, sendOut } from '../inviting/move.ts';
import { catchUpIn } from '../list-store.ts';
import { conversationMoves, keepByItself } from '../move.ts';
import { addConversation, lockConversation } from '../store.ts';

/**
 * `person` and `other` both said yes, so the one invites and the other is there; an invitation that waited between them is
 * answered by it, and a catch-up that is open stays the only one. It has no topic: that they meet is all it is about.
 */
export const openCatchUp: Handler<typeof introductionMet> = async (
  { person: one, other: two },
  { app, clock },
) => {
  const id = await writing(app, one, (tx) => begun(tx, one, two, clock()));
  if (id === null) return;
  for (const who of [one, two])
    await writing(app, who, async (tx) => {
      const it = await lockConversation(tx, id);
      if (it.state !== 'invited' || partOf(it, who)?.answer !== 'invited') return;
      const request = { id, saw: it.version, move: 'accept' } as const;
      await conversationMoves.make(tx, { id: who, timeZone: 'UTC' }, request, clock());
    });
};

/** The catch-up of the two, begun where there was none; null when one of them has left. */
async function begun(tx: Writing, one: string, two: string, now: Temporal.Instant): Promise<string | null> {
  if ((await outsideCircle(tx, [one, two], await everyoneId(tx))).length > 0) return null;
  const circle = await circleOf(tx, [one, two]);
  const found = await catchUpIn(tx, circle);
  if (found !== null) return found;
  const draft = { ...(await blankDraft(tx, 'catch-up', one)), planned: [two] };
  await addConversation(tx, draft);
  const sent = await sendOut(tx, draft, invitation(draft, circle, [one, two], now), now);
  await keepByItself(tx, draft, sent, now);
  return draft.id;
}
