/** Conversations: the only way anybody talks at length about how they work together. */
import { introductionMet } from '#features/asks/events.ts';
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { beginningRoutes, moveRoutes, readingRoutes } from './api.ts';
import { openCatchUp } from './catch-up/meeting.ts';
import { conversationJobs } from './jobs.ts';
import { onPersonLeft } from './leave.ts';
import { openConversations, ownWords } from './lists.ts';
import { togetherRoute, type ThanksKnown } from './repair/together.ts';
import { lessonRoutes } from './review/api.ts';
import { lessonsByWords } from './review/lesson-store.ts';
import { conversationCards } from './today.ts';

/** The feature; what it needs of thanks, its neighbour, is handed to it. */
export const conversations = (thanks: ThanksKnown): Feature => ({
  name: 'conversations',
  routes: [...readingRoutes, ...beginningRoutes, ...moveRoutes, ...lessonRoutes, togetherRoute(thanks)],
  jobs: conversationJobs,
  on: [handle(personLeft, onPersonLeft), handle(introductionMet, openCatchUp)],
  cards: [conversationCards],
  openItems: [openConversations],
  search: [{ groups: ['lessons'], hits: lessonsByWords }],
  exports: [ownWords],
});
