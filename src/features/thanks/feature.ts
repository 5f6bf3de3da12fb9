/** Thanks and wins: who made it possible, and who may see that. */
import type { Feature } from '#platform/feature.ts';
import { writingRoutes } from './api.ts';
import { readingRoutes } from './reading-api.ts';
import { sharingRoutes } from './sharing-api.ts';

export const thanks: Feature = {
  routes: [...writingRoutes, ...sharingRoutes, ...readingRoutes],
};
