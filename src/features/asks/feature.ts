/** Asks and offers, as the app mounts them. */
import type { Feature } from '#platform/feature.ts';
import { askRoutes } from './api.ts';
import { askCards, introductionCards } from './today.ts';
import { askExports, askSearch, openAsks } from './lists.ts';
import { introductionRoutes } from './introductions/api.ts';
import { matchingRoutes } from './matching/api.ts';
import { askJobs, askListeners } from './jobs.ts';

import { strengthRoutes } from './evidence/strength-api.ts';

export const asks: Feature = {
  name: 'asks',
  routes: [...askRoutes, ...introductionRoutes, ...strengthRoutes, ...matchingRoutes],
  jobs: askJobs,
  on: askListeners,
  search: askSearch,
  exports: askExports,
  cards: [askCards, introductionCards],
  openItems: [openAsks],
};
