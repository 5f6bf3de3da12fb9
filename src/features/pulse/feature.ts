/** The pulse: a few statements about working together, once a quarter, of which bands are published. */
import type { Feature } from '#platform/feature.ts';
import { pulseRoutes } from './api.ts';
import { pulseJobs } from './jobs.ts';
import { cultureHasBegun } from './store.ts';
import { pulseCards } from './today.ts';

export { pulseSchedule } from './jobs.ts';

export const pulse: Feature = {
  name: 'pulse',
  routes: pulseRoutes,
  jobs: pulseJobs,
  cards: [pulseCards],
  beginnings: [{ part: 'culture', hasBegun: cultureHasBegun }],
};
