import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { begun, towards, viewAmong } from '#web/search-params.ts';
import { kinds, type Kind } from '../contract.ts';
import { views } from './views.ts';

const getParentRoute = () => insideRoute;

const chosenView = viewAmong(views);
const filters = (search: Record<string, unknown>): { kind?: Kind; q?: string } => {
  const kind = kinds.find((one) => one === search['kind']);
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  return { ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
};

const askPlace = (id: string) => ({ to: '/asks/$id', params: { id } }) as const;
const AskAnswers = answersOf(() => import('./card-answers.ts').then((file) => file.askAnswers));
const IntroductionAnswers = answersOf(() =>
  import('./introductions/introduction-moves.ts').then((file) => file.introductionAnswers),
);

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/asks',
    component: lazyRouteComponent(() => import('./ask-list-page.tsx'), 'AskListPage'),
    validateSearch: (search: Record<string, unknown>) => ({ ...chosenView(search), ...filters(search) }),
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
    path: '/introductions/new',
    component: lazyRouteComponent(() => import('./introductions/introduce-page.tsx'), 'IntroducePage'),
    validateSearch: towards,
  }),
  createRoute({
    getParentRoute,
    path: '/introductions/$id',
    component: lazyRouteComponent(() => import('./introductions/introduction-page.tsx'), 'IntroductionPage'),
  }),
];

const pages = { inside: insidePages };

export const asks: WebFeature<typeof pages> = {
  pages,
  verbs: [
    { say: 'asks:verbs.ask', to: '/asks/new', isNew: 'first', hint: 'asks:verbs.askHint', towards: 'first' },
    { say: 'asks:verbs.offer', to: '/offers/new', isNew: 'first', hint: 'asks:verbs.offerHint' },
    { say: 'asks:verbs.introduce', to: '/introductions/new', isNew: 'more', towards: 'also' },
    { say: 'asks:verbs.strengths', to: '/strengths' },
  ],
  places: [
    {
      order: 21,
      to: '/asks',
      within: '/open',
      say: 'web:places.asks',
      also: ['/offers', '/introductions', '/strengths'],
    },
  ],
  subjects: {
    ask: { say: 'asks:kinds.ask', place: askPlace, Answers: AskAnswers },
    offer: { place: askPlace },
    introduction: {
      place: (id) => ({ to: '/introductions/$id', params: { id } }),
      Answers: IntroductionAnswers,
    },
  },
  frontDoor: [
    {
      name: 'offers',
      Part: lazy(() => import('./team-offers.tsx').then((file) => ({ default: file.TeamOffers }))),
    },
  ],
  whoFits: [
    {
      name: 'teams-and-offers',
      Part: lazy(() => import('./matching/who-fits.tsx').then((file) => ({ default: file.WhoFits }))),
    },
  ],
  firstSteps: [
    {
      step: 'ask',
      Part: lazy(() => import('./first-step.tsx').then((file) => ({ default: file.AnswerOne }))),
    },
  ],
  searchGroups: {
    strengths: 'asks:found.strengths',
    asks: 'asks:found.asks',
    offers: 'asks:found.offers',
    answered: 'asks:found.answered',
  },
};
