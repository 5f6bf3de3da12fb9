/** What a feature hands to the app. */
import type { CardSource } from './card-source.ts';
import type { Route } from './http/routes.ts';
import type { Job } from './jobs.ts';
import type { OpenSource } from './open-thing.ts';
import type { ExportSource } from './own-data.ts';
import type { SearchSource } from './search.ts';
import type { TouchSource } from './touch.ts';

export interface Feature {
  routes: readonly Route[];
  /** Work of its own, by task name. */
  jobs?: Record<string, Job>;
  /** What it does when something happened below it, by the name of the event: news travels upward as jobs. */
  when?: Record<string, Job>;
  /** What can be found of it in the one search (full-text). */
  search?: readonly SearchSource[];
  /** What it adds to somebody's own data. */
  exports?: readonly ExportSource[];
  /** What it may put on Today. */
  cards?: readonly CardSource[];
  /** What of it is open with somebody. */
  open?: readonly OpenSource[];
  /** Whom somebody's work touches, as far as it knows. */
  touches?: readonly TouchSource[];
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
