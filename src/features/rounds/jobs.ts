/** What rounds do by themselves: the week's round, another for whoever is left over, and letting go of whoever left. */
import { dayFor } from '#platform/calendar.ts';
import type { Job } from '#platform/jobs.ts';
import { lookForAnother, makeRound } from './making/making.ts';
import { leaveAll } from './making/worker-store.ts';

export const roundJobs: Record<string, Job> = {
  'rounds.make': (_payload, bench) => makeRound(bench),
  'rounds.look-again': ({ meeting, person }, bench) => lookForAnother(bench, meeting!, person!),
};

/** Whoever was to meet somebody who left is told kindly, and another is looked for. */
const letGo: Job = async ({ person }, bench) => {
  const ended = await leaveAll(bench.worker, person!, dayFor(bench.clock(), 'UTC'));
  for (const meeting of ended) await lookForAnother(bench, meeting, person!);
};

export const roundListeners: Record<string, Job> = { 'person.left': letGo };

/** When its jobs run by the clock: crontab times, UTC. Monday begins on a Sunday somewhere, and a missed one is made up for. */
export const roundsSchedule: Readonly<Record<string, string>> = { 'rounds.make': '20 * * * 0,1,2' };
