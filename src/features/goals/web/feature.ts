import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { narrowed, towards, viewAmong } from '#web/search-params.ts';
import { views } from './views.ts';

const getParentRoute = () => insideRoute;

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/goals',
    component: lazyRouteComponent(() => import('./goal-list-page.tsx'), 'GoalListPage'),
    validateSearch: narrowed(viewAmong(views), 'q'),
  }),
  createRoute({
    getParentRoute,
    path: '/goals/new',
    component: lazyRouteComponent(() => import('./wording/propose-page.tsx'), 'ProposePage'),
    validateSearch: towards,
  }),
  createRoute({
    getParentRoute,
    path: '/goals/$id',
    component: lazyRouteComponent(() => import('./goal-page.tsx'), 'GoalPage'),
  }),
];

const pages = { inside: insidePages };

export const goals: WebFeature<typeof pages> = {
  pages,
  verbs: [{ say: 'goals:verbs.propose', to: '/goals/new', isNew: 'more', towards: 'also', notYet: 'goals' }],
  places: [{ order: 41, to: '/goals', within: '/us', say: 'web:places.goals', notYet: 'goals' }],
  subjects: {
    goal: {
      say: 'goals:kinds.goal',
      place: (id) => ({ to: '/goals/$id', params: { id } }),
      Answers: answersOf(() => import('./card-answers.ts').then((file) => file.answersTo)),
    },
  },
  between: [
    {
      order: 20,
      Part: lazy(() => import('./between-part.tsx').then((file) => ({ default: file.GoalsBetween }))),
    },
  ],
  searchGroups: { goals: 'goals:found.goals' },
};
