/** Promises, as the app mounts them. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { beginningRoutes, readingRoutes } from './api.ts';
import { promiseCards } from './on-today/cards.ts';
import { onPersonLeft, performerLeft } from './leaving/departure.ts';
import { jobs } from './reminders/jobs.ts';
import { moveRoutes } from './moving/move-api.ts';
import { openPromises } from './on-today/open-with-me.ts';
import { promiseExport, promiseSearch } from './finding/search.ts';
import { touchedByPromises } from './finding/touch.ts';

export const promises: Feature = {
  name: 'promises',
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes],
  jobs: [...jobs, handle(performerLeft, onPersonLeft)],
  search: [promiseSearch],
  exports: [promiseExport],
  cards: [promiseCards],
  openItems: [openPromises],
  affects: [touchedByPromises],
  on: [handle(personLeft, onPersonLeft)],
};
