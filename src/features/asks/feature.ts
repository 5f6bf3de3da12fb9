/** Asks and offers, as the app mounts them. */
import type { Feature } from '#platform/feature.ts';
import { askRoutes } from './api.ts';
import { askCards } from './cards.ts';
import { askExports, askSearch } from './finding.ts';
import { introductionRoutes } from './introduction-api.ts';
import { askJobs, askListeners } from './jobs.ts';
import { openAsks } from './open.ts';
import { strengthRoutes } from './evidence/strength-api.ts';

export const asks: Feature = {
  routes: [...askRoutes, ...introductionRoutes, ...strengthRoutes],
  jobs: askJobs,
  when: askListeners,
  search: askSearch,
  exports: askExports,
  cards: [askCards],
  open: [openAsks],
};
