/** Promises, as the app mounts them. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { beginningRoutes, moveRoutes, readingRoutes } from './api.ts';
import { promiseCards } from './today.ts';
import { onPersonLeft, performerLeft } from './leave.ts';
import { ownWordHasBegun } from './own-word-store.ts';
import { jobs } from './reminders/jobs.ts';
import { openPromises, promiseExport, promiseSearch, touchedByPromises } from './lists.ts';

export const promises: Feature = {
  name: 'promises',
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes],
  jobs: [...jobs, handle(performerLeft, onPersonLeft)],
  search: [promiseSearch],
  exports: [promiseExport],
  cards: [promiseCards],
  openItems: [openPromises],
  beginnings: [{ part: 'mirror', hasBegun: ownWordHasBegun }],
  affects: [touchedByPromises],
  on: [handle(personLeft, onPersonLeft)],
};
