/** Team charters: what a team, or the whole workplace, agrees with itself, by everybody's consent. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { teamCharterRoutes } from './api.ts';
import { charterSilence, consent } from './asking.ts';
import { onPersonLeft } from './leave.ts';
import { patternHasBegun, principlesHaveBegun } from './list-store.ts';
import { charterSearch, openQuestions } from './lists.ts';
import { charterCards } from './today.ts';

export const teamCharters: Feature = {
  name: 'team-charters',
  routes: teamCharterRoutes,
  jobs: [handle(charterSilence, consent)],
  on: [handle(personLeft, onPersonLeft)],
  cards: [charterCards],
  openItems: [openQuestions],
  beginnings: [
    { part: 'pattern', hasBegun: patternHasBegun },
    { part: 'principles', hasBegun: principlesHaveBegun },
  ],
  search: [charterSearch],
};
