/** What a feature hands to the app. */
import type { Route } from './http/routes.ts';
import type { Job } from './jobs.ts';
import type { ExportSource } from './own-data.ts';
import type { SearchSource } from './search.ts';

export interface Feature {
  routes: readonly Route[];
  /** Work of its own, by task name. */
  jobs?: Record<string, Job>;
  /** What it does when something happened below it, by the name of the event: news travels upward as jobs. */
  when?: Record<string, Job>;
  /** What can be found of it in the one search. */
  search?: readonly SearchSource[];
  /** What it adds to somebody's own data. */
  exports?: readonly ExportSource[];
}

/** All jobs of the features by task name; an event runs every listener, in the order of the features. */
export function jobsOf(features: readonly Feature[]): Record<string, Job> {
  const listeners = Map.groupBy(
    features.flatMap((feature) => Object.entries(feature.when ?? {})),
    ([event]) => event,
  );
  const events = [...listeners].map(([event, list]) => [
    event,
    async (...given: Parameters<Job>) => {
      for (const [, listener] of list) await listener(...given);
    },
  ]);
  return Object.fromEntries([
    ...events,
    ...features.flatMap((feature) => Object.entries(feature.jobs ?? {})),
  ]);
}
