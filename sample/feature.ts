/** The sample workplace (demo data): a company that does not exist, to look around in. */
import { sampleWanted } from '#features/sign-in/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { sampleRoutes } from './api.ts';
import { fillSample } from './fill.ts';

/** `parts` are the features whose operations the sample is played through. */
export const sample = (parts: readonly Feature[]): Feature => ({
  name: 'sample',
  routes: sampleRoutes,
  on: [handle(sampleWanted, async ({ person }, context) => void (await fillSample(context, parts, person)))],
});
