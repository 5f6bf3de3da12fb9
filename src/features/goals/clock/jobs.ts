/** The clock's part: a proposal that nobody answers lapses, silence becomes consent, and a departure changes who is asked. */
import type { personLeft } from '#features/people/events.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import { handle, type Handler, type JobContext } from '#platform/jobs.ts';
import { settle } from '../moving.ts';
import { considerConsent, rewardSilence } from '../reward/consenting.ts';
import { lockGoal } from '../store.ts';
import { goalWaiting, lapsesAt } from './appointment.ts';
import { goalsLeftBy, somebodyPartOf } from './worker-store.ts';

/** Does something for a goal as somebody who is part of it; nothing where nobody is left. */
async function asSomebodyOf(
  goal: string,
  { app, worker }: JobContext,
  work: (tx: Writing) => Promise<void>,
): Promise<void> {
  const person = await somebodyPartOf(worker, goal);
  if (person !== null) await writing(app, person, work);
}

const waiting: Handler<typeof goalWaiting> = ({ goal: id }, context) =>
  asSomebodyOf(id, context, async (tx) => {
    const goal = await lockGoal(tx, id);
    if (goal.state !== 'proposed') return;
    const now = context.clock();
    const isOutOfTime = Temporal.Instant.compare(await lapsesAt(tx, goal), now) <= 0;
    await settle(tx, goal, goal, now, isOutOfTime);
  });

const silence: Handler<typeof rewardSilence> = ({ goal: id }, context) =>
  asSomebodyOf(id, context, async (tx) => considerConsent(tx, await lockGoal(tx, id), context.clock()));

export const jobs = [handle(goalWaiting, waiting), handle(rewardSilence, silence)];

/** Somebody left: whoever is left may now all have joined, agreed or consented, or be alone with the goal. */
export const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  for (const id of await goalsLeftBy(context.worker, person))
    await asSomebodyOf(id, context, async (tx) => {
      const before = await lockGoal(tx, id);
      const goal = await settle(tx, before, before, context.clock());
      await considerConsent(tx, goal, context.clock());
    });
};
