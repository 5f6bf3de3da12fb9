/** Schedules the lapse of a goal that waits for answers. */
import { daysOf } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, queue, unqueue } from '#platform/jobs.ts';
import type { StoredGoal } from '../goal-stored.ts';
import { lapseAt } from './goal-deadline.ts';

/** A proposed goal has waited long enough. */
export const goalWaiting = defineJob('goal.waiting', { goal: Id });

/** When a proposed goal lapses: counted from when its wording was proposed. */
export async function lapsesAt(db: Reading, goal: StoredGoal): Promise<Temporal.Instant> {
  const { timeZone } = await daysOf(db, goal.openedBy);
  const proposed = goal.parties.find((one) => one.party === goal.proposedBy)?.joinedAt ?? goal.openedAt;
  return lapseAt(Temporal.Instant.from(proposed), timeZone);
}

/** Schedules, reschedules or cancels it after a move; `before` is null when the goal begins. */
export async function scheduleDeadline(
  tx: Writing,
  before: StoredGoal | null,
  after: StoredGoal,
): Promise<void> {
  const isNewQuestion = before === null || before.wording !== after.wording;
  if (after.state !== 'proposed') {
    if (before?.state === 'proposed') await unqueue(tx, goalWaiting, after.id);
  } else if (isNewQuestion) {
    await queue(tx, goalWaiting, { goal: after.id }, { at: await lapsesAt(tx, after), key: after.id });
  }
}
