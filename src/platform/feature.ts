/** What a feature hands to the app. */
import type { Beginning } from './beginning.ts';
import type { CardSource } from './card-source.ts';
import type { Route } from './http/routes.ts';
import { nobody, writing } from './database/transaction.ts';
import { addToQueue, type HandledJob, type Job, type TaskList } from './jobs.ts';
import type { OpenSource } from './open-thing.ts';
import type { ExportSource } from './own-data.ts';
import type { SearchSource } from './search.ts';
import type { TouchSource } from './touch.ts';

export interface Feature {
  name: string;
  routes: readonly Route[];
  /** Work of its own. */
  jobs?: readonly HandledJob[];
  /** What it does on an event below or beside it: news travels upward as jobs. */
  on?: readonly HandledJob[];
  /** What can be found of it in the one search (full-text). */
  search?: readonly SearchSource[];
  /** What it adds to somebody's own data. */
  exports?: readonly ExportSource[];
  /** What it may put on Today. */
  cards?: readonly CardSource[];
  /** What of it stays out of the way of whoever is new. */
  beginnings?: readonly Beginning[];
  /** What of it is open with somebody. */
  openItems?: readonly OpenSource[];
  /** Whom somebody's work touches, as far as it knows. */
  affects?: readonly TouchSource[];
}

const taskOf = ({ task }: Job, feature: string): string => `${task}/${feature}`;

/**
 * What the worker runs for these features. An event becomes one job for each feature that listens, `person.left/asks`: one
 * that fails is tried again alone, and the others are not kept waiting.
 */
export function tasksOf(features: readonly Feature[]): TaskList {
  const own = features.flatMap(({ jobs = [] }) => jobs.map(({ job, run }) => [job.task, run] as const));
  const listeners = features.flatMap(({ name, on = [] }) =>
    on.map(({ job, run }) => ({ job, run, task: taskOf(job, name) })),
  );
  const events = [...Map.groupBy(listeners, ({ job }) => job.task)].map(
    ([event, list]) => [event, toEach(list.map(({ task }) => task))] as const,
  );
  const tasks = [...own, ...events, ...listeners.map(({ task, run }) => [task, run] as const)];
  const list = Object.fromEntries(tasks);
  if (Object.keys(list).length < tasks.length) throw new Error('Two features do the same job');
  return list;
}

/** Passes an event on, to all listeners or to none. */
const toEach =
  (tasks: readonly string[]): HandledJob['run'] =>
  (payload, { worker }) =>
    writing(worker, nobody, (tx) =>
      addToQueue(
        tx,
        tasks.map((task) => ({ task, payload })),
      ),
    );
