/** What conversations leave to the clock, and when it is planned: each follows from how one stood and how it stands. */
import { daysOf } from '#features/people/public.ts';
import { startOfWork } from '#platform/calendar.ts';
import { Id } from '#platform/contract.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { defineJob, queue, unqueue } from '#platform/jobs.ts';
import type { StoredConversation } from './conversation-stored.ts';
import { areErasedLater, erasesAt } from './ending/conversation-ending.ts';

/** `person` is who opened it. */
const ofConversation = { conversation: Id, person: Id };
/** An invitation that nobody answered. */
export const invitationLapse = defineJob('conversation.lapse', ofConversation);
/** The day of a review. */
export const reviewShowing = defineJob('conversation.show', ofConversation);
/** A review is agreed by its day, or over. */
export const reviewEnding = defineJob('conversation.end', ofConversation);
/** What somebody wanted to try was tried for a while. */
export const lookingAgain = defineJob('conversation.look-again', ofConversation);
/** Its words are destroyed. */
export const wordsErasure = defineJob('conversation.erase', ofConversation);
/** Nothing is left of it. */
export const conversationRemoval = defineJob('conversation.forget', ofConversation);

/** After its answers were shown, a review is agreed for whoever said nothing until then. */
const endsAfter = { hours: 24 * 14 };

/** What came of feedback is asked for once, when there was time to try it. */
const triedFor = { hours: 24 * 28 };

/** Waits and tries are counted over a year; then nothing is left of an invitation that came to nothing. */
const forgottenAfter = { hours: 24 * 366 };

const plan = (tx: Writing, job: typeof wordsErasure, it: StoredConversation, at: Temporal.Instant) =>
  queue(tx, job, { conversation: it.id, person: it.opener }, { at, key: it.id });

/** Plans the end of the words. */
export const scheduleErasure = (tx: Writing, it: StoredConversation, at: Temporal.Instant): Promise<void> =>
  plan(tx, wordsErasure, it, at);

/** Plans the one question how what was tried has worked out (S2-6.5). */
export const scheduleLookingAgain = (
  tx: Writing,
  it: StoredConversation,
  now: Temporal.Instant,
): Promise<void> => plan(tx, lookingAgain, it, now.add(triedFor));

/** Plans the end of an invitation by itself. */
export const scheduleLapse = (tx: Writing, it: StoredConversation, at: Temporal.Instant): Promise<void> =>
  plan(tx, invitationLapse, it, at);

/** Plans what the clock does next, after any change but the sending of an invitation. */
export async function schedule(
  tx: Writing,
  before: StoredConversation,
  after: StoredConversation,
  now: Temporal.Instant,
): Promise<void> {
  if (before.state === 'invited' && after.state !== 'invited') await unqueue(tx, invitationLapse, after.id);
  if (before.stage === null && after.stage === 'gathering') await scheduleShowing(tx, after, now);
  if (before.stage === 'gathering' && after.stage !== 'gathering') await unqueue(tx, reviewShowing, after.id);
  if (before.stage === 'gathering' && after.stage === 'reading' && after.state === 'open')
    await plan(tx, reviewEnding, after, now.add(endsAfter));
  if (before.endedAt === null && after.endedAt !== null) await scheduleRemoval(tx, after, now);
}

/** A review is shown on its day; a day that has passed is now. */
async function scheduleShowing(tx: Writing, it: StoredConversation, now: Temporal.Instant): Promise<void> {
  const day = it.dueOn ? startOfWork(it.dueOn, await daysOf(tx, it.opener)) : now;
  await plan(tx, reviewShowing, it, Temporal.Instant.compare(day, now) > 0 ? day : now);
}

async function scheduleRemoval(tx: Writing, it: StoredConversation, now: Temporal.Instant): Promise<void> {
  if (areErasedLater(it)) await scheduleErasure(tx, it, erasesAt(now.toString()));
  if (it.state !== 'closed') await plan(tx, conversationRemoval, it, now.add(forgottenAfter));
}
