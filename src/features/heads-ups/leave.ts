/** Offboarding: what becomes of heads-ups when somebody leaves. */
import type { personLeft } from '#features/people/events.ts';
import { writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import type { Handler, JobContext } from '#platform/jobs.ts';
import { momentOf } from './begin.ts';
import { headsUpsBy } from './list-store.ts';
import { forgetOwnWords, lockHeadsUp, saveHeadsUp } from './store.ts';
import { toldForTeamsBy } from './worker-store.ts';

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
