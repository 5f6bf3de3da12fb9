/** Guides as files of a Backstage catalog, as a part of the app. */
import type { Feature } from '#platform/feature.ts';
import { backstageRoutes } from './api.ts';

export const backstage: Feature = { name: 'backstage', routes: backstageRoutes };
