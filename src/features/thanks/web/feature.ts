import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { narrowed, textParams, towards, viewAmong } from '#web/search-params.ts';
import { views } from './views.ts';

const getParentRoute = () => insideRoute;

/** A draft that was prepared as thanks may be opened as a win. */
const begunAs = (search: Record<string, unknown>): { as?: 'win' } =>
  search['as'] === 'win' ? { as: 'win' } : {};

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/thanks',
    component: lazyRouteComponent(() => import('./thanks-list-page.tsx'), 'ThanksListPage'),
    validateSearch: narrowed(viewAmong(views), 'q'),
  }),
  createRoute({
    getParentRoute,
    path: '/thanks/new',
    component: lazyRouteComponent(() => import('./write-page.tsx'), 'WritePage'),
    validateSearch: towards,
  }),
  createRoute({
    getParentRoute,
    path: '/thanks/after',
    component: lazyRouteComponent(() => import('./after-page.tsx'), 'AfterPage'),
    validateSearch: textParams('promise', 'ask'),
  }),
  createRoute({
    getParentRoute,
    path: '/thanks/$id',
    component: lazyRouteComponent(() => import('./thanks-page.tsx'), 'ThanksPage'),
    validateSearch: begunAs,
  }),
  createRoute({
    getParentRoute,
    path: '/shared-thanks/$id',
    component: lazyRouteComponent(() => import('./shared-page.tsx'), 'SharedPage'),
  }),
];

const pages = { inside: insidePages };

export const thanks: WebFeature<typeof pages> = {
  pages,
  verbs: [
    {
      say: 'thanks:verbs.thank',
      to: '/thanks/new',
      isNew: 'first',
      hint: 'thanks:verbs.thankHint',
      towards: 'also',
    },
  ],
  places: [{ order: 50, to: '/thanks', say: 'web:places.thanks', also: ['/shared-thanks'] }],
  subjects: {
    thanks: {
      say: 'thanks:kinds.thanks',
      place: (id) => ({ to: '/thanks/$id', params: { id } }),
      Answers: answersOf(() => import('./thanks-moves.ts').then((file) => file.thanksAnswers)),
      warm: true,
    },
  },
  betweenYou: [
    {
      order: 40,
      Part: lazy(() => import('./between-you.tsx').then((file) => ({ default: file.ThanksBetweenYou }))),
    },
  ],
  firstSteps: [
    {
      step: 'thanks',
      Part: lazy(() => import('./first-thanks.tsx').then((file) => ({ default: file.FirstThanks }))),
    },
  ],
  searchGroups: { thanks: 'thanks:found.thanks' },
};
