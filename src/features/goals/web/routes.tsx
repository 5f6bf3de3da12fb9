import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { BetweenPart, Subjects, Verb } from '#web/feature.ts';
import { insideRoute } from '#web/frames.tsx';
import { towards } from '#web/search-params.ts';
import { looks, type Look } from './looks.ts';

const getParentRoute = () => insideRoute;

const chosenLook = (search: Record<string, unknown>): { see?: Look } => {
  const see = looks.find((look) => look === search['see']);
  return see && see !== 'open' ? { see } : {};
};

export const routes = [
  createRoute({
    getParentRoute,
    path: '/goals',
    component: lazyRouteComponent(() => import('./goal-list-page.tsx'), 'GoalListPage'),
    validateSearch: chosenLook,
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
] as const;

export const verbs: readonly Verb[] = [
  { say: 'goals:verbs.propose', to: '/goals/new', isNew: true, towards: 'also' },
];

export const subjects: Subjects = {
  goal: {
    place: (id) => ({ to: '/goals/$id', params: { id } }),
    Answers: lazy(() => import('./card-answers.tsx').then((file) => ({ default: file.GoalAnswers }))),
  },
};

export const between: readonly BetweenPart[] = [
  {
    order: 20,
    Part: lazy(() => import('./between-part.tsx').then((file) => ({ default: file.GoalsBetween }))),
  },
];
