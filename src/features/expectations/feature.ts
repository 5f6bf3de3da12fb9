/** Expectations: what two need of each other, said back, agreed, reworded, looked over; and the promises that come of it. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { expectationRoutes } from './api.ts';
import { onPersonLeft } from './leave.ts';
import { openExpectations, touchedByExpectations } from './lists.ts';
import { occasions, occasionsLook } from './recurring/promising.ts';

export const expectations: Feature = {
  name: 'expectations',
  routes: expectationRoutes,
  jobs: [handle(occasionsLook, occasions)],
  on: [handle(personLeft, onPersonLeft)],
  openItems: [openExpectations],
  affects: [touchedByExpectations],
};

/** Looked at every hour: whoever works at any hour finds the occasions of the days ahead. Crontab times, UTC. */
export const expectationSchedule = { [occasionsLook.task]: '41 * * * *' };
