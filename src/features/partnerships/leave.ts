/**
 * Offboarding: what becomes of partnerships when somebody leaves (model section 6): theirs end, and a team has no contact
 * until a member acts.
 */
import { endLines, stepAsideFromLine, withoutSteward } from '#features/expectations/public.ts';
import type { personLeft } from '#features/people/events.ts';
import { reading, writing, type Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import type { Handler } from '#platform/jobs.ts';
import { isOpen } from './partnership.ts';
import { partnershipsLeftBy } from './leave-store.ts';
import { lockPartnership, savePartnership, type StoredPartnership } from './store.ts';

async function stepAside(tx: Writing, id: string, leaver: string): Promise<void> {
  const before = await lockPartnership(tx, id);
  await savePartnership(tx, {
    ...before,
    stewards: withoutSteward(before.stewards, leaver),
    version: before.version + 1,
  });
}

/** A partnership with somebody who left is over: nothing new can come of it, and the other side is told once. */
async function endFor(tx: Writing, id: string, leaver: string, now: Temporal.Instant): Promise<void> {
  const before = await lockPartnership(tx, id);
  if (!isOpen(before.state)) return;
  await endLines(tx, id);
  const side = before.one === leaver ? 'one' : 'other';
  const after: StoredPartnership = {
    ...before,
    state: before.state === 'invited' ? 'withdrawn' : 'ended',
    nextCatchUpOn: null,
    suggestedDay: null,
    suggestedRhythm: null,
    movedOn: side,
    lastDid: 'partner-left',
    reachesAt: now.toString(),
    version: before.version + 1,
  };
  await savePartnership(tx, after);
  await remember(tx, {
    circle: before.circle,
    kind: 'partnership',
    subject: id,
    at: now,
    mover: null,
    did: 'partner-left',
  });
}

/** Each in a transaction of its own, written as somebody of its circle; idempotent, so that it may be retried. */
export const onPersonLeft: Handler<typeof personLeft> = async (
  { person: leaver },
  { app, worker, clock },
) => {
  const left = await reading(worker, null, (db) => partnershipsLeftBy(db, leaver));
  for (const { kind, id, acting } of left)
    await writing(app, acting, (tx) => {
      if (kind === 'partner') return endFor(tx, id, leaver, clock());
      return kind === 'partnership' ? stepAside(tx, id, leaver) : stepAsideFromLine(tx, id, leaver);
    });
};
