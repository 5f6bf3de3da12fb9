/** Partnerships: who relies on whom, by invitation; how often they catch up, and how it ends. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { partnershipRoutes, type Beside } from './api.ts';
import { suggestionCards, suggestionRoutes, type SharedGoals } from './suggestions/suggestions.ts';
import { cards } from './today.ts';
import { onPersonLeft } from './leave.ts';
import { ownPartnerships, partnershipSearch, openPartnerships } from './lists.ts';

/** What partnerships need of their neighbours. */
interface Neighbours extends Beside {
  /** Without goals, only promises give ideas for a partnership. */
  sharedGoals?: SharedGoals;
}

/** The feature; what it needs of features beside it is handed to it. */
export const partnerships = ({ sharedGoals, ...beside }: Neighbours): Feature => ({
  name: 'partnerships',
  routes: [...partnershipRoutes(beside), ...suggestionRoutes(sharedGoals)],
  on: [handle(personLeft, onPersonLeft)],
  cards: [cards, suggestionCards(sharedGoals)],
  openItems: [openPartnerships],
  search: [partnershipSearch],
  exports: [ownPartnerships],
});
