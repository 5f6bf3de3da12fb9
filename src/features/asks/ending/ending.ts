/** How an ask ends: closed by its author, or lapsed after its day with one private suggestion before. */
import { daysOf } from '#features/people/public.ts';
import { promisesThatServe } from '#features/promises/public.ts';
import { startOfWork, startOfWorkAfter, workingDaysAfter } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { queue, unqueue } from '#platform/jobs.ts';
import { amInCircle, asAsk, lockAsk, momentOf, saveEnd, saveSuggested, type StoredAsk } from '../store.ts';
import { askLapse, askRoute, askSuggestion } from '../scheduled-jobs.ts';
import { asks, clock, type Ending } from '../ask.ts';
import { askClosed } from '../events.ts';

/** Working days after its date on which an ask nobody closed lapses. */
const patience = 5;
const openPromise = ['requested', 'offered', 'countered', 'promised', 'reported'];

/** Plans the private suggestion (the working day after the date) and the lapse; an ask without a date has neither. */
export async function scheduleEnd(
  tx: Writing,
  author: string,
  ask: string,
  by: string | null,
): Promise<void> {
  await unqueue(tx, askSuggestion, ask);
  await unqueue(tx, askLapse, ask);
  if (by === null) return;
  const days = await daysOf(tx, author);
  const on = (later: number) => startOfWork(workingDaysAfter(by, later, days), days);
  await queue(tx, askSuggestion, { ask, person: author }, { at: on(1), key: ask });
  await queue(tx, askLapse, { ask, person: author }, { at: on(patience), key: ask });
}

/** Asks the author, once and in private, whether to reword, widen, or ask somebody by name. */
export async function suggest(
  tx: Writing,
  ask: string,
  author: string,
  now: Temporal.Instant,
): Promise<void> {
  const row = await lockAsk(tx, ask);
  if (row.state === 'closed' || row.suggestedAt || (await isBeingHelped(tx, ask))) return;
  await saveSuggested(tx, ask, now);
  await announce(tx, author, 'ask', ask);
}

/** Lets an ask lapse that is long past its day; one that somebody is helping with, or that had no suggestion yet, waits on. */
export async function lapse(tx: Writing, ask: string, author: string, now: Temporal.Instant): Promise<void> {
  const row = await lockAsk(tx, ask);
  if (row.state === 'closed') return;
  const helped = await isBeingHelped(tx, ask);
  if (!helped && row.suggestedAt) {
    asks.decide(asAsk(row), 'lapse', clock, {});
    return end(tx, row, 'lapsed', { mover: null, now });
  }
  if (!helped) await suggest(tx, ask, author, now);
  const at = startOfWorkAfter(now, patience, await daysOf(tx, author));
  await queue(tx, askLapse, { ask, person: author }, { at, key: ask });
}

async function isBeingHelped(db: Reading, ask: string): Promise<boolean> {
  return (await promisesThatServe(db, ask)).some((promise) => openPromise.includes(promise.state));
}

/** Ends an ask, whoever ends it; its end is news for those who may thank for it. */
export async function end(
  tx: Writing,
  row: StoredAsk,
  ended: Ending,
  { mover, words, now }: { mover: string | null; words?: string | undefined; now: Temporal.Instant },
): Promise<void> {
  await saveEnd(tx, row.id, ended, now);
  // The clock's moves are written for the circle; an author who left the team since writes it for themselves.
  const writtenBy = mover ?? ((await amInCircle(tx, row.circleId)) ? null : row.authorId);
  await remember(tx, { ...momentOf(row, writtenBy, now), did: 'closed', words, details: { ended } });
  for (const job of [askRoute, askSuggestion, askLapse]) await unqueue(tx, job, row.id);
  await queue(tx, askClosed, { ask: row.id, person: row.authorId });
}
