import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { FrontDoorPart, Subjects, Verb } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { begun, towards } from '#web/search-params.ts';
import { kinds, type Kind } from '../contract.ts';
import { views, type ListView } from './views.ts';

const getParentRoute = () => insideRoute;

interface Search {
  view?: Exclude<ListView, 'asks'>;
  kind?: Kind;
  q?: string;
}
const chosenView = (search: Record<string, unknown>): Search => {
  const view = views.find((one) => one === search['view']);
  const kind = kinds.find((one) => one === search['kind']);
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  return { ...(view && view !== 'asks' ? { view } : {}), ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
};

export const routes = [
  createRoute({
    getParentRoute,
    path: '/asks',
    component: lazyRouteComponent(() => import('./ask-list-page.tsx'), 'AskListPage'),
    validateSearch: chosenView,
  }),
  createRoute({
    getParentRoute,
    path: '/asks/new',
    component: lazyRouteComponent(() => import('./posting/post-page.tsx'), 'AskPage'),
    validateSearch: towards,
  }),
  createRoute({
    getParentRoute,
    path: '/offers/new',
    component: lazyRouteComponent(() => import('./posting/post-page.tsx'), 'OfferPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/asks/$id',
    component: lazyRouteComponent(() => import('./ask-page.tsx'), 'OneAskPage'),
    validateSearch: begun,
  }),
  createRoute({
    getParentRoute,
    path: '/strengths',
    component: lazyRouteComponent(() => import('./strengths-page.tsx'), 'StrengthsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/introductions/$id',
    component: lazyRouteComponent(() => import('./introductions/introduction-page.tsx'), 'IntroductionPage'),
  }),
] as const;

export const verbs: readonly Verb[] = [
  { say: 'asks:verbs.ask', to: '/asks/new', isNew: true, towards: 'first' },
  { say: 'asks:verbs.offer', to: '/offers/new', isNew: true },
  { say: 'asks:verbs.strengths', to: '/strengths' },
];

const askPlace = (id: string) => ({ to: '/asks/$id', params: { id } }) as const;
const AskAnswers = answersOf(() => import('./card-answers.ts').then((file) => file.askAnswers));
const IntroductionAnswers = answersOf(() =>
  import('./introductions/introduction-moves.ts').then((file) => file.introductionAnswers),
);

export const subjects: Subjects = {
  ask: { place: askPlace, Answers: AskAnswers },
  offer: { place: askPlace },
  introduction: {
    place: (id) => ({ to: '/introductions/$id', params: { id } }),
    Answers: IntroductionAnswers,
  },
};

export const frontDoor: readonly FrontDoorPart[] = [
  {
    name: 'offers',
    Part: lazy(() => import('./team-offers.tsx').then((file) => ({ default: file.TeamOffers }))),
  },
];
