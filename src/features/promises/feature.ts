/** Promises, as the app mounts them. */
import type { Feature } from '#platform/feature.ts';
import { beginningRoutes, readingRoutes } from './api.ts';
import { promiseCards } from './cards.ts';
import { personLeft } from './departure.ts';
import { jobs } from './jobs.ts';
import { moveRoutes } from './move-api.ts';
import { openPromises } from './open-with-me.ts';
import { promiseExport, promiseSearch } from './search.ts';
import { touchedByPromises } from './touch.ts';

export const promises: Feature = {
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes],
  jobs,
  search: [promiseSearch],
  exports: [promiseExport],
  cards: [promiseCards],
  open: [openPromises],
  touches: [touchedByPromises],
  when: { 'person.left': personLeft },
};
