import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { begun, narrowed, towards, viewAmong } from '#web/search-params.ts';
import { views } from './views.ts';

const getParentRoute = () => insideRoute;

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/heads-ups',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'HeadsUpListPage'),
    validateSearch: narrowed(viewAmong(views), 'q'),
  }),
  createRoute({
    getParentRoute,
    path: '/heads-ups/new',
    component: lazyRouteComponent(() => import('./sending/tell-page.tsx'), 'TellPage'),
    validateSearch: towards,
  }),
  createRoute({
    getParentRoute,
    path: '/heads-ups/$id',
    component: lazyRouteComponent(() => import('./heads-up-page.tsx'), 'HeadsUpPage'),
    validateSearch: begun,
  }),
];

const pages = { inside: insidePages };

export const headsUps: WebFeature<typeof pages> = {
  pages,
  verbs: [
    {
      say: 'heads-ups:verbs.tell',
      to: '/heads-ups/new',
      isNew: 'first',
      hint: 'heads-ups:verbs.tellHint',
      towards: 'also',
    },
    { say: 'heads-ups:verbs.list', to: '/heads-ups' },
  ],
  places: [{ order: 24, to: '/heads-ups', within: '/open', say: 'web:places.headsUps' }],
  subjects: {
    'heads-up': {
      say: 'heads-ups:kinds.heads-up',
      place: (id) => ({ to: '/heads-ups/$id', params: { id } }),
      Answers: answersOf(() => import('./answers/heads-up-moves.ts').then((file) => file.headsUpAnswers)),
    },
  },
  between: [
    {
      order: 30,
      Part: lazy(() => import('./between-part.tsx').then((file) => ({ default: file.HeadsUpsBetween }))),
    },
  ],
  searchGroups: { 'heads-ups': 'heads-ups:found.heads-ups' },
};
