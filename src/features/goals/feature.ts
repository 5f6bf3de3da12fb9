/** Goals: what parties want to reach together, how far it is, and what the teams give themselves for it. */
import type { Feature } from '#platform/feature.ts';
import { goalRoutes } from './api.ts';
import { goalCards } from './around/cards.ts';
import { goalSearch, ownGoals } from './around/finding.ts';
import { openGoals, touchedByGoals } from './around/open.ts';
import { jobs, personLeft } from './clock/jobs.ts';
import { rewardRoutes } from './reward/api.ts';

export const goals: Feature = {
  routes: [...goalRoutes, ...rewardRoutes],
  jobs,
  search: [goalSearch],
  exports: [ownGoals],
  cards: [goalCards],
  open: [openGoals],
  touches: [touchedByGoals],
  when: { 'person.left': personLeft },
};
