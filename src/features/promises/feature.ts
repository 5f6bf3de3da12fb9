/** Promises, as the app mounts them. */
import type { Feature } from '#platform/feature.ts';
import { beginningRoutes, readingRoutes } from './api.ts';
import { promiseCards } from './on-today/cards.ts';
import { performerLeftTask, personLeft } from './leaving/departure.ts';
import { jobs } from './waiting/jobs.ts';
import { moveRoutes } from './moving/move-api.ts';
import { openPromises } from './on-today/open-with-me.ts';
import { promiseExport, promiseSearch } from './finding/search.ts';
import { touchedByPromises } from './finding/touch.ts';

export const promises: Feature = {
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes],
  jobs: { ...jobs, [performerLeftTask]: personLeft },
  search: [promiseSearch],
  exports: [promiseExport],
  cards: [promiseCards],
  open: [openPromises],
  touches: [touchedByPromises],
  when: { 'person.left': personLeft },
};
