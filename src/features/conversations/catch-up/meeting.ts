/** Two who said yes to an introduction: a catch-up between them is open (model section 4, S0-8; A10). The introducer is not in it. */
import type { introductionMet } from '#features/asks/events.ts';
import { circleOf, everyoneId, outsideCircle } from '#features/people/public.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { newKey } from '#platform/sealed/sealing.ts';
import { accept, sendOut } from '../inviting/inviting.ts';
import { catchUpIn } from '../finding/list-store.ts';
import { keep } from '../moving.ts';
import { blank } from '../inviting/preparing.ts';
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
      const it = await lockConversation(tx, id, null);
      const isAsked = it.people.some((part) => part.person === who && part.answer === 'invited');
      if (it.state === 'invited' && isAsked) await keep(tx, await accept(tx, it, who, clock()));
    });
};

/** The catch-up of the two, begun where there was none; null when one of them has left. */
async function begun(tx: Writing, one: string, two: string, now: Temporal.Instant): Promise<string | null> {
  if ((await outsideCircle(tx, [one, two], await everyoneId(tx))).length > 0) return null;
  const circle = await circleOf(tx, [one, two]);
  const found = await catchUpIn(tx, circle);
  if (found !== null) return found;
  const draft = { ...blank('catch-up', one, await newKey(tx, { circle: one, by: one })), planned: [two] };
  await addConversation(tx, draft);
  return (await keep(tx, await sendOut(tx, { ...draft, state: 'invited' }, circle, now))).id;
}
