/** People as a part of the app. */
import type { Feature } from '#platform/feature.ts';
import { adminRoutes, workplaceRoutes } from './admin-api.ts';
import { directoryRoutes } from './directory-api.ts';
import { guideCards } from './guide-cards.ts';
import { guideRoutes } from './guide-api.ts';
import { meRoutes, muteRoutes } from './me-api.ts';
import { peopleExports, peopleSearch } from './search-api.ts';
import { structureRoutes, teamRoutes } from './team-api.ts';

export const people: Feature = {
  routes: [
    ...meRoutes,
    ...muteRoutes,
    ...guideRoutes,
    ...directoryRoutes,
    ...teamRoutes,
    ...structureRoutes,
    ...adminRoutes,
    ...workplaceRoutes,
  ],
  search: peopleSearch,
  exports: peopleExports,
  cards: [guideCards],
};
