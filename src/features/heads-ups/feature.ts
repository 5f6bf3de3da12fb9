/** Heads-ups: those affected hear of progress, a challenge or a change, from the side itself and in time. */
import type { Feature } from '#platform/feature.ts';
import { movingRoutes, readingRoutes } from './api.ts';
import { headsUpCards } from './on-today/cards.ts';
import { afterLeaving, headsUpJobs } from './jobs.ts';
import { headsUpExport, headsUpSearch } from './finding/search.ts';
import { afterProgress, type ProgressAsNews } from './telling/progress.ts';
import { openHeadsUps } from './on-today/open.ts';

/** The feature, over the parts beside and below it: whom somebody's work touches, as far as each of them knows. */
export const headsUps = (parts: readonly Feature[], progressAsNews: ProgressAsNews): Feature => ({
  routes: [...readingRoutes(parts.flatMap((part) => part.touches ?? [])), ...movingRoutes],
  jobs: headsUpJobs,
  search: [headsUpSearch],
  exports: [headsUpExport],
  cards: [headsUpCards],
  open: [openHeadsUps],
  when: { 'person.left': afterLeaving, 'goal.progressed': afterProgress(progressAsNews) },
});
