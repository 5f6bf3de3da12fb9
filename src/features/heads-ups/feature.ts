/** Heads-ups: those affected hear of progress, a challenge or a change, from the side itself and in time. */
import { goalProgressed } from '#features/goals/events.ts';
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { movingRoutes, readingRoutes } from './api.ts';
import { headsUpCards } from './today.ts';
import { headsUpJobs } from './jobs.ts';
import { onPersonLeft } from './leave.ts';
import { headsUpExport, headsUpSearch, openHeadsUps } from './lists.ts';
import { afterProgress, type ProgressAsNews } from './progress.ts';

/** The feature, over the parts beside and below it: whom somebody's work touches, as far as each of them knows. */
export const headsUps = (parts: readonly Feature[], progressAsNews: ProgressAsNews): Feature => ({
  name: 'heads-ups',
  routes: [...readingRoutes(parts.flatMap((part) => part.affects ?? [])), ...movingRoutes],
  jobs: headsUpJobs,
  search: [headsUpSearch],
  exports: [headsUpExport],
  cards: [headsUpCards],
  openItems: [openHeadsUps],
  on: [handle(personLeft, onPersonLeft), handle(goalProgressed, afterProgress(progressAsNews))],
});
