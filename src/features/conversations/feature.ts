/** Conversations: the only way anybody talks at length about how they work together. */
import type { Feature } from '#platform/feature.ts';
import { frameRoutes } from './api.ts';
import { openCatchUp } from './catch-up/meeting.ts';
import { conversationCards } from './cards.ts';
import { feedbackRoutes } from './feedback/api.ts';
import { hearingRoutes } from './hearing-api.ts';
import { conversationJobs, letGo } from './jobs.ts';
import { openConversations } from './open-with-me.ts';
import { ownWords } from './own-words.ts';
import { promisingRoutes } from './promising.ts';
import { readingRoutes } from './reading-api.ts';
import { repairRoutes } from './repair/api.ts';
import { reviewRoutes } from './review/api.ts';
import { togetherRoute, type ThanksKnown } from './together.ts';

/** The feature; what it needs of thanks, its neighbour, is handed to it. */
export const conversations = (thanks: ThanksKnown): Feature => ({
  routes: [
    ...readingRoutes,
    ...frameRoutes,
    ...hearingRoutes,
    ...feedbackRoutes,
    ...repairRoutes,
    ...reviewRoutes,
    ...promisingRoutes,
    togetherRoute(thanks),
  ],
  jobs: conversationJobs,
  when: { 'person.left': letGo, 'introduction.met': openCatchUp },
  cards: [conversationCards],
  open: [openConversations],
  exports: [ownWords],
});
