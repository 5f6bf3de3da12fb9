/** Thanks and wins: who made it possible, and who may see that. */
import type { Feature } from '#platform/feature.ts';
import { writingRoutes } from './api.ts';
import { thanksCards } from './on-today/cards.ts';
import { openThanks } from './on-today/open.ts';
import { ownThanks } from './finding/own-thanks.ts';
import { readingRoutes } from './finding/reading-api.ts';
import { sharingRoutes } from './sharing/sharing-api.ts';
import {
  afterAsk,
  afterGoal,
  afterLeaving,
  afterPromise,
  type AsksKnown,
  type GoalsKnown,
} from './suggesting/suggesting.ts';

/** The feature; what it needs of asks and goals, its neighbours, is handed to it. */
export const thanks = (known: AsksKnown & GoalsKnown): Feature => ({
  routes: [...writingRoutes, ...sharingRoutes, ...readingRoutes],
  exports: [ownThanks],
  cards: [thanksCards],
  open: [openThanks],
  when: {
    'promise.satisfied': afterPromise,
    'ask.closed': afterAsk(known),
    'goal.reached': afterGoal(known, 'win'),
    'goal.missed': afterGoal(known, 'thanks'),
    'person.left': afterLeaving,
  },
});
