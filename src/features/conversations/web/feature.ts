import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { textParams, viewAmong, narrowed } from '#web/search-params.ts';
import { views } from './views.ts';

const getParentRoute = () => insideRoute;

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/conversations',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'ConversationListPage'),
    validateSearch: narrowed(viewAmong(views), 'q'),
  }),
  createRoute({
    getParentRoute,
    path: '/conversations/new',
    component: lazyRouteComponent(() => import('./preparing/new-page.tsx'), 'NewPage'),
    validateSearch: textParams('to', 'with', 'form', 'about', 'again'),
  }),
  createRoute({
    getParentRoute,
    path: '/lessons',
    component: lazyRouteComponent(() => import('./review/lessons-page.tsx'), 'LessonsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/conversations/$id',
    component: lazyRouteComponent(() => import('./conversation-page.tsx'), 'ConversationPage'),
  }),
];

const pages = { inside: insidePages };

export const conversations: WebFeature<typeof pages> = {
  pages,
  verbs: [
    {
      say: 'conversations:verbs.talk',
      to: '/conversations/new',
      isNew: 'first',
      hint: 'conversations:verbs.talkHint',
      towards: 'also',
    },
  ],
  places: [{ order: 23, to: '/conversations', within: '/open', say: 'web:places.conversations' }],
  subjects: {
    conversation: {
      say: 'conversations:kinds.conversation',
      place: (id) => ({ to: '/conversations/$id', params: { id } }),
      Answers: answersOf(() => import('./talk-moves.ts').then((file) => file.conversationAnswers)),
    },
    lesson: { say: 'conversations:kinds.lesson', place: () => ({ to: '/lessons' }) },
  },
  searchGroups: { lessons: 'conversations:found.lessons' },
  betweenYou: [
    {
      order: 30,
      Part: lazy(() => import('./between-you.tsx').then((file) => ({ default: file.TalksBetweenYou }))),
    },
  ],
  between: [
    {
      order: 35,
      Part: lazy(() => import('./review/lessons.tsx').then((file) => ({ default: file.LessonsBetween }))),
    },
  ],
};
