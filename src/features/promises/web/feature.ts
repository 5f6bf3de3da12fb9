import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { narrowed, textParams, viewAmong } from '#web/search-params.ts';
import { views } from './views.ts';

const getParentRoute = () => insideRoute;

/** `?to=` names the other party, `?serves=goal:…` the goal it is for, `?serves=guide-line:…` what of their guide it backs. */
const begun = textParams('to', 'serves');

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/promises',
    component: lazyRouteComponent(() => import('./promise-list-page.tsx'), 'PromiseListPage'),
    validateSearch: narrowed(viewAmong(views), 'q', 'with', 'day'),
  }),
  createRoute({
    getParentRoute,
    path: '/promises/request',
    component: lazyRouteComponent(() => import('./begin-page.tsx'), 'RequestPage'),
    validateSearch: begun,
  }),
  createRoute({
    getParentRoute,
    path: '/promises/offer',
    component: lazyRouteComponent(() => import('./begin-page.tsx'), 'OfferPage'),
    validateSearch: begun,
  }),
  createRoute({
    getParentRoute,
    path: '/promises/$id',
    component: lazyRouteComponent(() => import('./promise-page.tsx'), 'PromisePage'),
  }),
];

const pages = { inside: insidePages };

export const promises: WebFeature<typeof pages> = {
  pages,
  verbs: [
    { say: 'promises:verbs.request', to: '/promises/request', towards: 'also' },
    { say: 'promises:verbs.offer', to: '/promises/offer', towards: 'also' },
  ],
  places: [{ order: 22, to: '/promises', within: '/open', say: 'web:places.promises' }],
  subjects: {
    promise: {
      say: 'promises:kinds.promise',
      place: (id) => ({ to: '/promises/$id', params: { id } }),
      Answers: answersOf(() => import('./promise-moves.tsx').then((file) => file.promiseAnswers)),
    },
  },
  between: [
    {
      order: 10,
      Part: lazy(() => import('./between-part.tsx').then((file) => ({ default: file.PromisesBetween }))),
    },
  ],
  betweenYou: [
    {
      order: 10,
      Part: lazy(() => import('./between-you.tsx').then((file) => ({ default: file.PromisesBetweenYou }))),
    },
  ],
  ownPage: [
    {
      name: 'backing',
      Part: lazy(() => import('./backing-me.tsx').then((file) => ({ default: file.BackingMe }))),
    },
  ],
  searchGroups: { promises: 'promises:found.promises' },
};
