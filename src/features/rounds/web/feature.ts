import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

const Answers = answersOf(() => import('./meeting-moves.ts').then((file) => file.roundAnswers));

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/rounds',
    component: lazyRouteComponent(() => import('./rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rounds/$id',
    component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
  }),
];

const pages = { inside: insidePages };

export const rounds: WebFeature<typeof pages> = {
  pages,
  verbs: [{ say: 'rounds:verbs.meet', to: '/rounds' }],
  subjects: {
    round: { say: 'rounds:kinds.round', place: (id) => ({ to: '/rounds/$id', params: { id } }), Answers },
    rounds: { place: () => ({ to: '/rounds' }), Answers },
  },
};
