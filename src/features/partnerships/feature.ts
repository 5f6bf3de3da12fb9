/** Partnerships: who relies on whom, what they need of each other, and what a team agrees with itself. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { partnershipRoutes } from './api.ts';
import { suggestionCards, suggestionRoutes, type SharedGoals } from './suggestions/suggestions.ts';
import { cards } from './today.ts';
import { expectationRoutes } from './expectations/api.ts';
import { occasions, occasionsLook } from './recurring/promising.ts';
import { onPersonLeft } from './leave.ts';
import { ownPartnerships, partnershipSearch, touchedByExpectations, openPartnerships } from './lists.ts';
import { teamCharterRoutes } from './team-charters/api.ts';
import { charterSilence, consent } from './team-charters/asking.ts';
import { charterCards } from './team-charters/cards.ts';
import type { ThanksBetween } from './page-store.ts';

/** What partnerships need of their neighbours. */
interface Neighbours {
  thanksBetween: ThanksBetween;
  /** Without goals, only promises give ideas for a partnership. */
  sharedGoals?: SharedGoals;
}

/** The feature; what it needs of features beside it is handed to it. */
export const partnerships = ({ thanksBetween, sharedGoals }: Neighbours): Feature => ({
  name: 'partnerships',
  routes: [
    ...partnershipRoutes(thanksBetween),
    ...expectationRoutes,
    ...teamCharterRoutes,
    ...suggestionRoutes(sharedGoals),
  ],
  jobs: [handle(occasionsLook, occasions), handle(charterSilence, consent)],
  on: [handle(personLeft, onPersonLeft)],
  cards: [cards, charterCards, suggestionCards(sharedGoals)],
  openItems: [openPartnerships],
  affects: [touchedByExpectations],
  search: [partnershipSearch],
  exports: [ownPartnerships],
});

/** Looked at every hour: whoever works at any hour finds the occasions of the days ahead. Crontab times, UTC. */
export const partnershipSchedule = { [occasionsLook.task]: '41 * * * *' };
