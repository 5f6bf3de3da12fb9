/** Rounds: meeting somebody new now and then, for those who like. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { roundRoutes } from './api.ts';
import { roundCards } from './today.ts';
import { roundJobs } from './jobs.ts';
import { onPersonLeft } from './leave.ts';
import { openMeetings, ownRounds } from './lists.ts';

export { roundsSchedule } from './jobs.ts';

export const rounds: Feature = {
  name: 'rounds',
  routes: roundRoutes,
  jobs: roundJobs,
  on: [handle(personLeft, onPersonLeft)],
  cards: [roundCards],
  openItems: [openMeetings],
  exports: [ownRounds],
};
