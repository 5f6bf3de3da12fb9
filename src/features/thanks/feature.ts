/** Thanks and wins: who made it possible, and who may see that. */
import type { Feature } from '#platform/feature.ts';
import { writingRoutes } from './api.ts';
import { thanksCards } from './cards.ts';
import { openThanks } from './open.ts';
import { ownThanks } from './own-thanks.ts';
import { readingRoutes } from './reading-api.ts';
import { sharingRoutes } from './sharing-api.ts';
import { afterAsk, afterLeaving, afterPromise, type AsksKnown } from './suggesting.ts';

/** The feature; what it needs of asks, its neighbour, is handed to it. */
export const thanks = (asks: AsksKnown): Feature => ({
  routes: [...writingRoutes, ...sharingRoutes, ...readingRoutes],
  exports: [ownThanks],
  cards: [thanksCards],
  open: [openThanks],
  when: { 'promise.satisfied': afterPromise, 'ask.closed': afterAsk(asks), 'person.left': afterLeaving },
});
