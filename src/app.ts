/** The one visible list: every feature of Alongside, in the order in which they may build on each other. */
import { signInRoutes } from '#features/sign-in/api.ts';
import { signInJobs } from '#features/sign-in/jobs.ts';
import { thanks } from '#features/thanks/feature.ts';
import type { Feature } from '#platform/feature.ts';

export const features: readonly Feature[] = [
  { routes: signInRoutes, jobs: signInJobs },
  thanks,
];

/** What is done by the clock, in crontab form, UTC. */
export const schedule: readonly string[] = ['17 3 * * * sign-in.tidy'];
