/** Offboarding: whoever is left may now all have joined, agreed or consented, or be alone with the goal. */
import type { personLeft } from '#features/people/events.ts';
import type { Handler } from '#platform/jobs.ts';
import { asSomebodyOf } from './deadline/jobs.ts';
import { goalsLeftBy } from './deadline/worker-store.ts';
import { settle } from './move.ts';
import { considerConsent } from './reward/consenting.ts';
import { lockGoal } from './store.ts';

export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  for (const id of await goalsLeftBy(context.worker, person))
    await asSomebodyOf(id, context, async (tx) => {
      const before = await lockGoal(tx, id);
      const goal = await settle(tx, before, before, context.clock());
      await considerConsent(tx, goal, context.clock());
    });
};
