/** Rounds: meeting somebody new now and then, for those who like. */
import type { Feature } from '#platform/feature.ts';
import { roundRoutes } from './api.ts';
import { roundCards } from './cards.ts';
import { roundJobs, roundListeners } from './jobs.ts';
import { openMeetings } from './open.ts';
import { ownRounds } from './own-rounds.ts';

export { roundsSchedule } from './jobs.ts';

export const rounds: Feature = {
  name: 'rounds',
  routes: roundRoutes,
  jobs: roundJobs,
  on: roundListeners,
  cards: [roundCards],
  openItems: [openMeetings],
  exports: [ownRounds],
};
