/** Schedules the reminder and the lapse of a promise that waits for an answer. */
import { daysOf, membersOf, partiesNamed } from '#features/people/public.ts';
import { usualDaysIn, type Availability } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, queue, unqueue } from '#platform/jobs.ts';
import { defined, one } from '#platform/defined.ts';
import { partyOn, stewardOn } from '../promise-sides.ts';
import { canLapse, nudgeAt } from './promise-reminders.ts';
import type { StoredPromise } from '../promise-stored.ts';

/** The clock's next look at a promise that waits. */
export const promiseWaiting = defineJob('promise.waiting', { promise: Id });

/** The working days of whoever is awaited; of a team without a steward: the usual days in a member's zone. */
export async function daysOfTheAwaited(db: Reading, promise: StoredPromise): Promise<Availability> {
  const side = one(promise.awaits);
  const party = defined(partyOn(promise, side));
  const isTeam = (await partiesNamed(db, [party])).get(party)?.kind === 'team';
  const person = isTeam ? (stewardOn(promise, side) ?? (await membersOf(db, party, 1))[0]) : party;
  if (person === undefined) return usualDaysIn('UTC');
  const days = await daysOf(db, person);
  return isTeam && person !== stewardOn(promise, side) ? usualDaysIn(days.timeZone) : days;
}

/** Schedules, reschedules or cancels them after a move. */
export async function scheduleReminder(
  tx: Writing,
  before: StoredPromise | null,
  after: StoredPromise,
): Promise<void> {
  if (canLapse(after.state))
    await reschedule(tx, after, nudgeAt(reachedAt(after), await daysOfTheAwaited(tx, after)));
  else if (before && canLapse(before.state)) await unqueue(tx, promiseWaiting, after.id);
}

/** Queues the clock's next look at a promise. */
export const reschedule = (tx: Writing, { id }: StoredPromise, at: Temporal.Instant): Promise<void> =>
  queue(tx, promiseWaiting, { promise: id }, { at, key: id });

/** When the words that wait reached whoever is awaited. */
export const reachedAt = (promise: StoredPromise): Temporal.Instant =>
  Temporal.Instant.from(promise.reachesAt ?? promise.movedAt);
