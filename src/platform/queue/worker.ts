/** Whoever works the queue: runs what is due, waits for a database that is away, frees what the dead hold. */
import { EventEmitter } from 'node:events';
import { parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { ClientConfig } from 'pg';
import { quiet, type HandledJob, type JobContext, type TaskList } from '../jobs.ts';
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
  context: JobContext,
  login: ClientConfig,
  tasks: TaskList,
  schedule: Readonly<Record<string, string>>,
  tell: WorkerReports,
): Promise<Worker> {
  const retrying = retryingPool(context.worker, tell.away);
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
    taskList: runnable(context, tasks, tell.failed),
    parsedCronItems: parseCronItems(
      Object.entries(schedule).map(([task, match]) => ({ task, match, options: madeUpFor })),
    ),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quiet,
  });
  const orphans = await watchForOrphans(login, context.worker, {
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

function runnable(context: JobContext, tasks: TaskList, failed: WorkerReports['failed']) {
  const task = (name: string, run: HandledJob['run']) => async (payload: unknown) => {
    try {
      await run(payload, context);
    } catch (problem) {
      failed(name, problem);
      throw problem;
    }
  };
  return Object.fromEntries(Object.entries(tasks).map(([name, run]) => [name, task(name, run)]));
}
