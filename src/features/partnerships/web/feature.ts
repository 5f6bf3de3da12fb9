import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { narrowed, textParams, viewAmong } from '#web/search-params.ts';

const getParentRoute = () => insideRoute;

const answers = () => import('./card-answers.tsx');

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/partners',
    component: lazyRouteComponent(() => import('./partner-list-page.tsx'), 'PartnerListPage'),
    validateSearch: narrowed(viewAmong(['now', 'over']), 'q'),
  }),
  createRoute({
    getParentRoute,
    path: '/partners/new',
    component: lazyRouteComponent(() => import('./invite-page.tsx'), 'InvitePage'),
    validateSearch: textParams('to', 'as'),
  }),
  createRoute({
    getParentRoute,
    path: '/partners/teams',
    component: lazyRouteComponent(() => import('./pairs/team-pairs-page.tsx'), 'TeamPairsPage'),
    validateSearch: textParams('team', 'within'),
  }),
  createRoute({
    getParentRoute,
    path: '/partners/teams/$id',
    component: lazyRouteComponent(() => import('./pairs/team-pair-page.tsx'), 'TeamPairPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/with/$id',
    component: lazyRouteComponent(() => import('./partnership-page.tsx'), 'PartnershipPage'),
  }),
];

const pages = { inside: insidePages };

export const partnerships: WebFeature<typeof pages> = {
  pages,
  verbs: [{ say: 'partnerships:verbs.invite', to: '/partners/new', isNew: 'more', towards: 'also' }],
  places: [
    {
      order: 30,
      to: '/partners',
      say: 'web:places.partners',
      onPhone: true,
      also: ['/with', '/expectations', '/rounds'],
    },
  ],
  subjects: {
    partnership: {
      say: 'partnerships:kinds.partnership',
      place: (id) => ({ to: '/with/$id', params: { id } }),
      Answers: answersOf(() => answers().then((file) => file.partnershipAnswers)),
    },
    'partnership-idea': {
      place: () => ({ to: '/partners' }),
      Answers: answersOf(() => answers().then((file) => file.ideaAnswers)),
    },
  },
  betweenYou: [
    {
      order: 20,
      Part: lazy(() =>
        import('./between-you.tsx').then((file) => ({ default: file.PartnershipsBetweenYou })),
      ),
    },
  ],
  searchGroups: { partnerships: 'partnerships:found.partnerships' },
};
