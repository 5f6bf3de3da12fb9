/** Rounds: meeting somebody new now and then, for those who like. */
import type { Feature } from '#platform/feature.ts';
import { roundRoutes } from './api.ts';
import { roundCards } from './cards.ts';
import { roundJobs, roundListeners } from './jobs.ts';
import { openMeetings } from './open.ts';
import { ownRounds } from './own-rounds.ts';

export { roundsSchedule } from './jobs.ts';

export const rounds: Feature = {
  routes: roundRoutes,
  jobs: roundJobs,
  when: roundListeners,
  cards: [roundCards],
  open: [openMeetings],
  exports: [ownRounds],
};
