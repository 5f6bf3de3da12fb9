import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

const text = (search: Record<string, unknown>, name: string) =>
  typeof search[name] === 'string' ? { [name]: search[name] } : {};

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/conversations',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'ConversationListPage'),
    validateSearch: (search: Record<string, unknown>): { view?: 'preparing' | 'past' } =>
      search['view'] === 'preparing' || search['view'] === 'past' ? { view: search['view'] } : {},
  }),
  createRoute({
    getParentRoute,
    path: '/conversations/new',
    component: lazyRouteComponent(() => import('./preparing/new-page.tsx'), 'NewPage'),
    validateSearch: (
      search: Record<string, unknown>,
    ): { to?: string; with?: string; form?: string; about?: string } => ({
      ...text(search, 'to'),
      ...text(search, 'with'),
      ...text(search, 'form'),
      ...text(search, 'about'),
    }),
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
  verbs: [{ say: 'conversations:verbs.talk', to: '/conversations/new', isNew: true, towards: 'first' }],
  places: [{ order: 60, to: '/conversations', say: 'web:places.conversations' }],
  subjects: {
    conversation: {
      say: 'conversations:kinds.conversation',
      place: (id) => ({ to: '/conversations/$id', params: { id } }),
      Answers: answersOf(() => import('./talk-moves.ts').then((file) => file.conversationAnswers)),
    },
  },
  between: [
    {
      order: 35,
      Part: lazy(() =>
        import('./review/lessons-between.tsx').then((file) => ({ default: file.LessonsBetween })),
      ),
    },
  ],
};
