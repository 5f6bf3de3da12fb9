/** Promises, as the app mounts them. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { beginningRoutes, moveRoutes, readingRoutes } from './api.ts';
import { promiseCards } from './today.ts';
import { countingOnRoutes } from './counting-on/api.ts';
import { leaveTheirPromises, onPersonLeft, performerLeft } from './leave.ts';
import { ownWordHasBegun } from './own-word-store.ts';
import { jobs } from './reminders/jobs.ts';
import { countingOnExport, openPromises, promiseExport, promiseSearch, touchedByPromises } from './lists.ts';

export const promises: Feature = {
  name: 'promises',
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes, ...countingOnRoutes],
  jobs: [...jobs, handle(performerLeft, leaveTheirPromises)],
  search: [promiseSearch],
  exports: [promiseExport, countingOnExport],
  cards: [promiseCards],
  openItems: [openPromises],
  beginnings: [{ part: 'mirror', hasBegun: ownWordHasBegun }],
  affects: [touchedByPromises],
  on: [handle(personLeft, onPersonLeft)],
};
