import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { BetweenPart, Subjects, Verb } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { begun, towards } from '#web/search-params.ts';

const getParentRoute = () => insideRoute;

const chosenView = (search: Record<string, unknown>): { view?: 'earlier' } =>
  search['view'] === 'earlier' ? { view: 'earlier' } : {};

export const routes = [
  createRoute({
    getParentRoute,
    path: '/heads-ups',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'ListPage'),
    validateSearch: chosenView,
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
] as const;

export const verbs: readonly Verb[] = [
  { say: 'heads-ups:verbs.tell', to: '/heads-ups/new', isNew: true, towards: 'also' },
  { say: 'heads-ups:verbs.list', to: '/heads-ups' },
];

export const subjects: Subjects = {
  'heads-up': {
    place: (id) => ({ to: '/heads-ups/$id', params: { id } }),
    Answers: answersOf(() => import('./answers/heads-up-moves.ts').then((file) => file.headsUpAnswers)),
  },
};

export const between: readonly BetweenPart[] = [
  {
    order: 30,
    Part: lazy(() => import('./between-part.tsx').then((file) => ({ default: file.HeadsUpsBetween }))),
  },
];
