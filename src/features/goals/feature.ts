/** Goals: what parties want to reach together, how far it is, and what the teams give themselves for it. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { goalRoutes } from './api.ts';
import { goalsHaveBegun } from './list-store.ts';
import { goalCards } from './today.ts';
import { goalSearch, ownGoals, openGoals, touchedByGoals } from './lists.ts';
import { jobs } from './deadline/jobs.ts';
import { onPersonLeft } from './leave.ts';
import { rewardRoutes } from './reward/api.ts';

export const goals: Feature = {
  name: 'goals',
  routes: [...goalRoutes, ...rewardRoutes],
  jobs,
  search: [goalSearch],
  exports: [ownGoals],
  cards: [goalCards],
  openItems: [openGoals],
  beginnings: [{ part: 'goals', hasBegun: goalsHaveBegun }],
  affects: [touchedByGoals],
  on: [handle(personLeft, onPersonLeft)],
};
