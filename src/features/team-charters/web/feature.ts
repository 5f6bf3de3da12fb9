import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

const answers = () => import('./card-answers.tsx');

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/charters/$team',
    component: lazyRouteComponent(() => import('./charter-page.tsx'), 'CharterPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/charter-lines/$id',
    component: lazyRouteComponent(() => import('./charter-line-page.tsx'), 'CharterLinePage'),
  }),
];

const pages = { inside: insidePages };

export const teamCharters: WebFeature<typeof pages> = {
  pages,
  teamHead: [
    {
      name: 'vision',
      Part: lazy(() => import('./team-head.tsx').then((file) => ({ default: file.TeamHead }))),
    },
  ],
  subjects: {
    'charter-line': {
      place: (id) => ({ to: '/charter-lines/$id', params: { id } }),
      Answers: answersOf(() => answers().then((file) => file.charterLineAnswers)),
    },
    /** A question is answered by its card on Today and has no page of its own. */
    'charter-question': { say: 'team-charters:kinds.charter-question', place: () => ({ to: '/' }) },
    charter: {
      place: (team) => ({ to: '/charters/$team', params: { team } }),
      Answers: answersOf(() => answers().then((file) => file.charterAnswers)),
    },
  },
};
