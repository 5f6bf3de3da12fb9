/** What rounds do by themselves: the week's round, and another for whoever is left over. */
import { Id } from '#platform/contract.ts';
import { defineJob, handle } from '#platform/jobs.ts';
import { lookForAnother, scheduleRound } from './scheduling/scheduling.ts';

export const roundMaking = defineJob('rounds.make', {});
/** Somebody, `person`, skipped a meeting of two: the other is looked after. */
export const roundLookAgain = defineJob('rounds.look-again', { meeting: Id, person: Id });

export const roundJobs = [
  handle(roundMaking, (_payload, context) => scheduleRound(context)),
  handle(roundLookAgain, ({ meeting, person }, context) => lookForAnother(context, meeting, person)),
];

/** When its jobs run by the clock: crontab times, UTC. Monday begins on a Sunday somewhere, and a missed one is made up for. */
export const roundsSchedule: Readonly<Record<string, string>> = { [roundMaking.task]: '20 * * * 0,1,2' };
