import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { Subjects, Verb } from '#web/feature.ts';
import { insideRoute } from '#web/frames.tsx';
import { towards } from '#web/search-params.ts';
import { looks, type Look } from './looks.ts';

const getParentRoute = () => insideRoute;

const chosenLook = (search: Record<string, unknown>): { see?: Exclude<Look, 'shared'> } => {
  const see = looks.find((look) => look === search['see']);
  return see && see !== 'shared' ? { see } : {};
};

export const routes = [
  createRoute({
    getParentRoute,
    path: '/thanks',
    component: lazyRouteComponent(() => import('./thanks-list-page.tsx'), 'ThanksListPage'),
    validateSearch: chosenLook,
  }),
  createRoute({
    getParentRoute,
    path: '/thanks/new',
    component: lazyRouteComponent(() => import('./write-page.tsx'), 'WritePage'),
    validateSearch: towards,
  }),
  createRoute({
    getParentRoute,
    path: '/thanks/$id',
    component: lazyRouteComponent(() => import('./thanks-page.tsx'), 'ThanksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/shared-thanks/$id',
    component: lazyRouteComponent(() => import('./shared-page.tsx'), 'SharedPage'),
  }),
] as const;

export const verbs: readonly Verb[] = [
  { say: 'thanks:verbs.thank', to: '/thanks/new', isNew: true, towards: 'first' },
];

export const subjects: Subjects = {
  thanks: {
    place: (id) => ({ to: '/thanks/$id', params: { id } }),
    Answers: lazy(() => import('./card-answers.tsx').then((file) => ({ default: file.ThanksAnswers }))),
    warm: true,
  },
};
