/** Asks and offers, as the app mounts them. */
import type { Feature } from '#platform/feature.ts';
import { askRoutes } from './api.ts';
import { askCards, introductionCards } from './on-today/cards.ts';
import { askExports, askSearch } from './finding/finding.ts';
import { introductionRoutes } from './introductions/introduction-api.ts';
import { askJobs, askListeners } from './jobs.ts';
import { openAsks } from './on-today/open.ts';
import { strengthRoutes } from './evidence/strength-api.ts';

export const asks: Feature = {
  name: 'asks',
  routes: [...askRoutes, ...introductionRoutes, ...strengthRoutes],
  jobs: askJobs,
  on: askListeners,
  search: askSearch,
  exports: askExports,
  cards: [askCards, introductionCards],
  openItems: [openAsks],
};
