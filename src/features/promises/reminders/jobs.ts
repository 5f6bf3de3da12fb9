/** The clock's part: one nudge, then an unanswered request, offer or counter-offer lapses. */
import { writing, type Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { handle, type Handler } from '#platform/jobs.ts';
import { clockMoves } from '../move.ts';
import type { StoredPromise } from '../promise-stored.ts';
import { canLapse, isUnansweredForFourteenWorkingDays, lapseAt, nudgeAt } from './promise-reminders.ts';
import { lockPromise, saveNudge } from '../store.ts';
import { daysOfTheAwaited, reschedule, promiseWaiting, reachedAt } from './schedule.ts';
import { somebodyPartyTo } from './worker-store.ts';

/** Looks at a promise that waits: gives the one nudge, or lets it lapse, or looks again later. */
async function lookAgain(
  tx: Writing,
  promise: StoredPromise,
  acting: string,
  now: Temporal.Instant,
): Promise<void> {
  if (!canLapse(promise.state)) return;
  const days = await daysOfTheAwaited(tx, promise);
  const isOutOfTime = isUnansweredForFourteenWorkingDays(reachedAt(promise), now, days);
  if (promise.nudgedAt === null) {
    await saveNudge(tx, promise.id, now);
    await announce(tx, promise.circleId, 'promise', promise.id);
  } else if (isOutOfTime) {
    await clockMoves(tx, promise, { move: 'lapse', acting, isOutOfTime }, now);
    return;
  }
  // A nudge that came late (the app was not running) still leaves time for an answer.
  const next = later(lapseAt(reachedAt(promise), days), nudgeAt(now, days));
  await reschedule(tx, promise, next);
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;

const waiting: Handler<typeof promiseWaiting> = async ({ promise: id }, context) => {
  const person = await somebodyPartyTo(context.worker, id);
  if (person === null) return;
  await writing(context.app, person, async (tx) =>
    lookAgain(tx, (await lockPromise(tx, id)).promise, person, context.clock()),
  );
};

export const jobs = [handle(promiseWaiting, waiting)];
