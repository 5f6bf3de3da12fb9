/** A review is shown to all together: when everyone answered, or on its day. */
import { availabilityOf } from '#features/people/public.ts';
import { startOfWork } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { queue, unqueue } from '#platform/jobs.ts';
import { reviewShowing } from '../appointments.ts';
import { decideInForm } from '../conversation-moves.ts';
import type { StoredConversation } from '../store.ts';
import { everyoneAnswered } from './review.ts';

/** Plans the showing for the review's day; a day that has passed is now. */
export async function planShowing(tx: Writing, it: StoredConversation, now: Temporal.Instant): Promise<void> {
  const hours = (await availabilityOf(tx, [it.opener])).get(it.opener);
  const day = hours && it.dueOn ? startOfWork(it.dueOn, hours) : now;
  const at = Temporal.Instant.compare(day, now) > 0 ? day : now;
  await queue(tx, reviewShowing, { conversation: it.id, person: it.opener }, { at, key: it.id });
}

/** Shows what was gathered when nobody is waited for any more. */
export async function shownWhenAllAnswered(tx: Writing, it: StoredConversation): Promise<StoredConversation> {
  if (it.form !== 'review' || it.stage !== 'gathering' || !everyoneAnswered(it)) return it;
  await unqueue(tx, reviewShowing, it.id);
  return { ...it, stage: decideInForm(it, 'show', 'clock') };
}
