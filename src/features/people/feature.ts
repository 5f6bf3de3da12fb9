/** People as a part of the app. */
import { namesakeCards } from './naming/cards.ts';
import { namingRoutes } from './naming/plain-name-api.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { addressRoutes } from './addresses/address-api.ts';
import { addressCards } from './addresses/cards.ts';
import { adminRoutes, workplaceRoutes } from './admin/admin-api.ts';
import { personLeft } from './events.ts';
import { directoryRoutes } from './directory-api.ts';
import { guideCards } from './guide/cards.ts';
import { contactRoutes, leaveTheDoor } from './contact-of-the-day/contact-api.ts';
import { guideRoutes } from './guide/guide-api.ts';
import { companyRoutes } from './settings/company-api.ts';
import { meRoutes, muteRoutes } from './settings/me-api.ts';
import { pictureRoutes } from './picture/picture-api.ts';
import { peopleExports, peopleSearch } from './search/search-api.ts';
import { teamCards } from './teams/cards.ts';
import { structureRoutes, teamRoutes } from './teams/team-api.ts';
import { teamWishRoutes } from './teams/team-wish-api.ts';
import { wishJobs } from './teams/waiting-for-yes.ts';

export const people: Feature = {
  name: 'people',
  routes: [
    ...meRoutes,
    ...muteRoutes,
    ...companyRoutes,
    ...guideRoutes,
    ...directoryRoutes,
    ...pictureRoutes,
    ...namingRoutes,
    ...teamRoutes,
    ...contactRoutes,
    ...structureRoutes,
    ...teamWishRoutes,
    ...adminRoutes,
    ...addressRoutes,
    ...workplaceRoutes,
  ],
  search: peopleSearch,
  exports: peopleExports,
  jobs: wishJobs,
  cards: [addressCards, guideCards, namesakeCards, ...teamCards],
  on: [handle(personLeft, leaveTheDoor)],
};
