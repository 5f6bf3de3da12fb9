/** What happens by itself: a heads-up expires, and somebody leaves. */
import type { personLeft } from '#features/people/events.ts';
import { personOf } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { handle, type Handler, type JobContext } from '#platform/jobs.ts';
import { expire } from './sending/moving.ts';
import { headsUpExpiry, momentOf } from './sending/sending.ts';
import { forgetOwnWords, lockHeadsUp, saveHeadsUp } from './store.ts';
import { headsUpsBy } from './finding/list-store.ts';
import { somebodyWhoTold, toldForTeamsBy } from './worker-store.ts';

const expireWhenDue: Handler<typeof headsUpExpiry> = async ({ headsUp }, context) => {
  const acting = await somebodyWhoTold(context.worker, headsUp);
  if (acting === null) return;
  await writing(context.app, acting, async (tx) => {
    const { author } = await lockHeadsUp(tx, headsUp);
    const zone = (await personOf(tx, author))?.time_zone ?? 'UTC';
    await expire(tx, headsUp, dayFor(context.clock(), zone), context.clock());
  });
};

export const headsUpJobs = [handle(headsUpExpiry, expireWhenDue)];

/** What they sent for a team is the team's, which is asked from now on. */
async function askTheTeam({ app, worker }: JobContext, leaver: string): Promise<void> {
  for (const { headsUp, acting } of await toldForTeamsBy(worker, leaver)) {
    if (acting === null) continue;
    await writing(app, acting, async (tx) => {
      const before = await lockHeadsUp(tx, headsUp);
      await saveHeadsUp(tx, { ...before, askOf: before.forParty, version: before.version + 1 });
    });
  }
}

/** News of somebody who left ends with them. */
export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  const now = context.clock();
  await askTheTeam(context, person);
  await writing(context.app, person, async (tx) => {
    await forgetOwnWords(tx, person);
    for (const id of await headsUpsBy(tx, person, true)) {
      const before = await lockHeadsUp(tx, id);
      await saveHeadsUp(tx, {
        ...before,
        state: 'expired',
        endedAt: now.toString(),
        endedEarly: true,
        version: before.version + 1,
      });
      await remember(tx, { ...momentOf(before, person, now), did: 'over' });
    }
  });
};
