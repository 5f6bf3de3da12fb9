/** The clock's part: a proposal that nobody answers lapses, silence becomes consent. */
import { writing, type Writing } from '#platform/database/transaction.ts';
import { handle, type Handler, type JobContext } from '#platform/jobs.ts';
import { settle } from '../move.ts';
import { considerConsent, rewardSilence } from '../reward/consenting.ts';
import { lockGoal } from '../store.ts';
import { goalWaiting, lapsesAt } from './schedule.ts';
import { somebodyPartOf } from './worker-store.ts';

/** Does something for a goal as somebody who is part of it; nothing where nobody is left. */
export async function asSomebodyOf(
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
