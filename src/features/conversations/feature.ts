/** Conversations: the only way anybody talks at length about how they work together. */
import { introductionMet } from '#features/asks/events.ts';
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { frameRoutes } from './api.ts';
import { openCatchUp } from './catch-up/meeting.ts';
import { conversationCards } from './on-today/cards.ts';
import { feedbackRoutes } from './feedback/api.ts';
import { reflectBackRoutes } from './reflect-back/reflect-back-api.ts';
import { conversationJobs, onPersonLeft } from './erasing/jobs.ts';
import { openConversations } from './on-today/open-with-me.ts';
import { ownWords } from './finding/own-words.ts';
import { promisingRoutes } from './promising.ts';
import { readingRoutes } from './finding/reading-api.ts';
import { repairRoutes } from './repair/api.ts';
import { reviewRoutes } from './review/api.ts';
import { togetherRoute, type ThanksKnown } from './finding/together.ts';

/** The feature; what it needs of thanks, its neighbour, is handed to it. */
export const conversations = (thanks: ThanksKnown): Feature => ({
  name: 'conversations',
  routes: [
    ...readingRoutes,
    ...frameRoutes,
    ...reflectBackRoutes,
    ...feedbackRoutes,
    ...repairRoutes,
    ...reviewRoutes,
    ...promisingRoutes,
    togetherRoute(thanks),
  ],
  jobs: conversationJobs,
  on: [handle(personLeft, onPersonLeft), handle(introductionMet, openCatchUp)],
  cards: [conversationCards],
  openItems: [openConversations],
  exports: [ownWords],
});
