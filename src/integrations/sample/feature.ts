/** The sample workplace: a company that does not exist, to look around in. */
import type { Feature } from '#platform/feature.ts';
import { sampleRoutes } from './api.ts';
import { fillSample } from './fill.ts';

/** `parts` are the features whose operations the sample is played through. */
export const sample = (parts: readonly Feature[]): Feature => ({
  routes: sampleRoutes,
  jobs: {
    'sample.fill': async ({ person }, bench) => void (await fillSample(bench, parts, person!)),
  },
});
