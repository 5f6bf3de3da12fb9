/** Thanks and wins: who made it possible, and who may see that. */
import { askClosed } from '#features/asks/events.ts';
import { goalMissed, goalReached } from '#features/goals/events.ts';
import { personLeft } from '#features/people/events.ts';
import { promiseSatisfied } from '#features/promises/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { thanksRoutes } from './api.ts';
import { onPersonLeft } from './leave.ts';
import { thanksCards } from './today.ts';
import { preparingRoutes } from './preparing.ts';
import { openThanks, ownThanks } from './lists.ts';
import { afterAsk, afterGoal, afterPromise, type AsksKnown, type GoalsKnown } from './suggesting.ts';

/** The feature; what it needs of asks and goals, its neighbours, is handed to it. */
export const thanks = (known: AsksKnown & GoalsKnown): Feature => ({
  name: 'thanks',
  routes: [...thanksRoutes, ...preparingRoutes(known)],
  exports: [ownThanks],
  cards: [thanksCards],
  openItems: [openThanks],
  on: [
    handle(promiseSatisfied, afterPromise),
    handle(askClosed, afterAsk(known)),
    handle(goalReached, afterGoal(known, 'win')),
    handle(goalMissed, afterGoal(known, 'thanks')),
    handle(personLeft, onPersonLeft),
  ],
});
