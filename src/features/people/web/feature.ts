import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { answersOf } from './kit/moves/answers-of.tsx';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { publicRoute, insideRoute, openRoute } from '#web/layouts.ts';
import { textParams } from '#web/search-params.ts';

const getParentRoute = () => insideRoute;

const directory = [
  createRoute({
    getParentRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
    validateSearch: textParams('q', 'team'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/parties/$id',
    component: lazyRouteComponent(() => import('./party-page.tsx'), 'PartyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/teams',
    component: lazyRouteComponent(() => import('./teams/teams-page.tsx'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/teams/$id',
    component: lazyRouteComponent(() => import('./teams/team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/teams/$id/guide',
    component: lazyRouteComponent(() => import('./guide/team-guide-page.tsx'), 'TeamGuidePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/team-wishes',
    component: lazyRouteComponent(() => import('./teams/wishes.tsx'), 'WishesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/us',
    component: lazyRouteComponent(() => import('./teams/us-page.tsx'), 'UsPage'),
    validateSearch: textParams('team'),
  }),
];

const mine = [
  createRoute({
    getParentRoute,
    path: '/my/guide',
    component: lazyRouteComponent(() => import('./guide/my-guide-page.tsx'), 'MyGuidePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/my/plate',
    component: lazyRouteComponent(() => import('./settings/plate-page.tsx'), 'PlatePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/my/hours',
    component: lazyRouteComponent(() => import('./settings/hours-page.tsx'), 'HoursPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/my/quiet',
    component: lazyRouteComponent(() => import('./settings/quiet-page.tsx'), 'QuietPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/my/settings',
    component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'MySettingsPage'),
  }),
];

const admin = [
  createRoute({
    getParentRoute,
    path: '/admin',
    component: lazyRouteComponent(() => import('./admin/admin-page.tsx'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/people',
    component: lazyRouteComponent(() => import('./admin/add-person-page.tsx'), 'AddPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/log',
    component: lazyRouteComponent(() => import('./admin/log-page.tsx'), 'LogPage'),
  }),
];

/** Where letters lead, whether or not one is signed in. */
const publicPages = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/address/$secret',
    component: lazyRouteComponent(() => import('./addresses/address-page.tsx'), 'AddressPage'),
  }),
];

/** Open to everybody, also before signing in: a promise of this kind is worth little behind a sign-in. */
const openPages = [
  createRoute({
    getParentRoute: () => openRoute,
    path: '/never',
    component: lazyRouteComponent(() => import('./never-page.tsx'), 'NeverPage'),
  }),
];

const pages = { inside: [...directory, ...mine, ...admin], public: publicPages, open: openPages };

export const people: WebFeature<typeof pages> = {
  pages,
  verbs: [
    { say: 'people:verbs.guide', to: '/my/guide' },
    { say: 'people:verbs.plate', to: '/my/plate' },
    { say: 'people:verbs.away', to: '/my/hours' },
    { say: 'people:verbs.teams', to: '/teams' },
    { say: 'people:verbs.settings', to: '/my/settings' },
    { say: 'people:verbs.never', to: '/never' },
  ],
  places: [
    { order: 31, to: '/people', within: '/partners', say: 'web:places.people', also: ['/teams'] },
    { order: 40, to: '/us', say: 'web:places.myTeam', onPhone: true, also: ['/charters', '/charter-lines'] },
    { order: 61, to: '/my/settings', within: '/only-me', say: 'web:menu.settings', also: ['/my/'] },
  ],
  subjects: {
    person: {
      place: (id) => ({ to: '/people/$id', params: { id } }),
    },
    team: {
      place: (id) => ({ to: '/teams/$id', params: { id } }),
    },
    'team-wish': {
      place: () => ({ to: '/team-wishes' }),
      Answers: answersOf(() => import('./teams/wish-moves.ts').then((file) => file.wishAnswers)),
    },
    address: {
      place: () => ({ to: '/my/settings' }),
      Answers: answersOf(() => import('./addresses/address-answers.ts').then((file) => file.addressAnswers)),
    },
    guide: {
      place: () => ({ to: '/my/guide' }),
      Answers: answersOf(() => import('./guide/guide-answers.ts').then((file) => file.guideAnswers)),
    },
  },
  firstSteps: [
    {
      step: 'guide',
      Part: lazy(() => import('./guide/first-lines.tsx').then((file) => ({ default: file.FirstLines }))),
    },
    {
      step: 'mail',
      Part: lazy(() => import('./settings/first-mail.tsx').then((file) => ({ default: file.FirstMail }))),
    },
    {
      step: 'people',
      Part: lazy(() => import('./admin/first-steps.tsx').then((file) => ({ default: file.BringPeople }))),
    },
    {
      step: 'team-guide',
      Part: lazy(() => import('./admin/first-steps.tsx').then((file) => ({ default: file.WriteTeamGuide }))),
    },
  ],
  searchGroups: { people: 'people:found.people', teams: 'people:found.teams', left: 'people:found.left' },
};
