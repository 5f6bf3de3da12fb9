/** The clock's part: a proposal that nobody answers lapses, silence becomes consent, and a departure changes who is asked. */
import { writing, type Writing } from '#platform/database/transaction.ts';
import type { Job, Workbench } from '#platform/jobs.ts';
import { settle } from '../moving.ts';
import { consentTask, considerConsent } from '../reward/consenting.ts';
import { lockGoal } from '../store.ts';
import { lapsesAt, waitingTask } from './appointment.ts';
import { goalsLeftBy, somebodyPartOf } from './worker-store.ts';

/** Does something for a goal as somebody who is part of it; nothing where nobody is left. */
async function asSomebodyOf(
  goal: string,
  { app, worker }: Workbench,
  work: (tx: Writing) => Promise<void>,
): Promise<void> {
  const person = await somebodyPartOf(worker, goal);
  if (person !== null) await writing(app, person, work);
}

const waiting: Job = ({ goal: id }, bench) =>
  asSomebodyOf(id!, bench, async (tx) => {
    const goal = await lockGoal(tx, id!);
    if (goal.state !== 'proposed') return;
    const now = bench.clock();
    const isOutOfTime = Temporal.Instant.compare(await lapsesAt(tx, goal), now) <= 0;
    await settle(tx, goal, goal, now, isOutOfTime);
  });

const silence: Job = ({ goal: id }, bench) =>
  asSomebodyOf(id!, bench, async (tx) => considerConsent(tx, await lockGoal(tx, id!), bench.clock()));

export const jobs = { [waitingTask]: waiting, [consentTask]: silence };

/** Somebody left: whoever is left may now all have joined, agreed or consented, or be alone with the goal. */
export const personLeft: Job = async ({ person }, bench) => {
  for (const id of await goalsLeftBy(bench.worker, person!))
    await asSomebodyOf(id, bench, async (tx) => {
      const before = await lockGoal(tx, id);
      const goal = await settle(tx, before, before, bench.clock());
      await considerConsent(tx, goal, bench.clock());
    });
};
