/** What happens by itself: a heads-up expires. */
import { personOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { handle, type Handler } from '#platform/jobs.ts';
import { headsUpExpiry, momentOf } from './begin.ts';
import { make } from './heads-up.ts';
import { lockHeadsUp, saveHeadsUp, type StoredHeadsUp } from './store.ts';
import { somebodyWhoTold } from './worker-store.ts';

/** Past its last day it leaves the pages and stays in the history. */
async function expire(
  tx: Writing,
  before: StoredHeadsUp,
  today: string,
  now: Temporal.Instant,
): Promise<void> {
  if (before.state !== 'sent' || today <= before.until) return;
  const expired = make(before, 'expire', 'clock', { today });
  const after = { ...before, ...expired, endedAt: now.toString(), version: before.version + 1 };
  await saveHeadsUp(tx, after);
  await remember(tx, { ...momentOf(after, null, now), did: 'expired' });
}

const expireWhenDue: Handler<typeof headsUpExpiry> = async ({ headsUp }, context) => {
  const acting = await somebodyWhoTold(context.worker, headsUp);
  if (acting === null) return;
  await writing(context.app, acting, async (tx) => {
    const before = await lockHeadsUp(tx, headsUp);
    const zone = (await personOf(tx, before.author))?.timeZone ?? 'UTC';
    await expire(tx, before, dayFor(context.clock(), zone), context.clock());
  });
};

export const headsUpJobs = [handle(headsUpExpiry, expireWhenDue)];
