/** Promises, as the app mounts them. */
import type { Feature } from '#platform/feature.ts';
import { beginningRoutes, readingRoutes } from './api.ts';
import { personLeft } from './departure.ts';
import { jobs } from './jobs.ts';
import { moveRoutes } from './move-api.ts';
import { promiseExport, promiseSearch } from './search.ts';

export const promises: Feature = {
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes],
  jobs,
  search: [promiseSearch],
  exports: [promiseExport],
  when: { 'person.left': personLeft },
};
