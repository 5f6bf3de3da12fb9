/** Whoever works the queue: runs what is due, waits for a database that is away, frees what the dead hold. */
import { EventEmitter } from 'node:events';
import { parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { ClientConfig } from 'pg';
import { quiet, type Job, type Workbench } from '../jobs.ts';
import { watchForOrphans } from './orphaned-jobs.ts';
import { retryingPool } from './retrying-pool.ts';

/** What the worker tells of its life. */
export interface WorkerReports {
  failed: (task: string, problem: unknown) => void;
  /** The database is away, or (without a problem) back. */
  away: (isAway: boolean, problem?: unknown) => void;
  freed: (jobs: number) => void;
  couldNotFree: (problem: unknown) => void;
}

export interface Worker {
  /** Resolves or rejects when it has ended, wanted or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

/** A moment missed while nothing ran is made up for on the next start, if it lies within a day. */
const madeUpFor = { backfillPeriod: 24 * 60 * 60 * 1000 };

/**
 * Starts working the queue. `schedule` says when tasks run by the clock: crontab times, UTC. `login` is the worker's own
 * sign-in, over which it shows others that it lives.
 */
export async function startWorker(
  bench: Workbench,
  login: ClientConfig,
  jobs: Record<string, Job>,
  schedule: Readonly<Record<string, string>>,
  tell: WorkerReports,
): Promise<Worker> {
  const retrying = retryingPool(bench.worker, tell.away);
  const events = new EventEmitter() as WorkerEvents;
  const active = new Set<string>();
  events.on('job:start', ({ job }) => active.add(job.id));
  events.on('job:complete', ({ job }) => active.delete(job.id));
  const named = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    pgPool: retrying.pool,
    events,
    taskList: tasksOf(bench, jobs, tell.failed),
    parsedCronItems: parseCronItems(
      Object.entries(schedule).map(([task, match]) => ({ task, match, options: madeUpFor })),
    ),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quiet,
  });
  const orphans = await watchForOrphans(login, bench.worker, {
    name: await named,
    active: () => [...active],
    told: tell.freed,
    failed: tell.couldNotFree,
  });
  const stop = async () => {
    retrying.giveUp();
    await runner.stop();
    await orphans.stop();
  };
  return { ended: runner.promise, stop };
}

function tasksOf(bench: Workbench, jobs: Record<string, Job>, failed: WorkerReports['failed']) {
  const task = (name: string, job: Job) => async (payload: unknown) => {
    try {
      await job((payload ?? {}) as Record<string, string>, bench);
    } catch (problem) {
      failed(name, problem);
      throw problem;
    }
  };
  return Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, task(name, job)]));
}
