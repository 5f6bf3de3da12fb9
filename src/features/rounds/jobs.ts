/** What rounds do by themselves: the week's round, another for whoever is left over, and letting go of whoever left. */
import { personLeft } from '#features/people/events.ts';
import { dayFor } from '#platform/calendar.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, handle, type Handler } from '#platform/jobs.ts';
import { lookForAnother, scheduleRound } from './scheduling/scheduling.ts';
import { leaveAll } from './scheduling/worker-store.ts';

export const roundMaking = defineJob('rounds.make', {});
/** Somebody, `person`, skipped a meeting of two: the other is looked after. */
export const roundLookAgain = defineJob('rounds.look-again', { meeting: Id, person: Id });

export const roundJobs = [
  handle(roundMaking, (_payload, context) => scheduleRound(context)),
  handle(roundLookAgain, ({ meeting, person }, context) => lookForAnother(context, meeting, person)),
];

/** Whoever was to meet somebody who left is told kindly, and another is looked for. */
const onPersonLeft: Handler<typeof personLeft> = async ({ person }, context) => {
  const ended = await leaveAll(context.worker, person, dayFor(context.clock(), 'UTC'));
  for (const meeting of ended) await lookForAnother(context, meeting, person);
};

export const roundListeners = [handle(personLeft, onPersonLeft)];

/** When its jobs run by the clock: crontab times, UTC. Monday begins on a Sunday somewhere, and a missed one is made up for. */
export const roundsSchedule: Readonly<Record<string, string>> = { [roundMaking.task]: '20 * * * 0,1,2' };
