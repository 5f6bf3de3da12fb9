import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Subjects, Verb } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

export const routes = [
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
] as const;

export const verbs: readonly Verb[] = [{ say: 'rounds:verbs.meet', to: '/rounds' }];

const Answers = answersOf(() => import('./meeting-moves.ts').then((file) => file.roundAnswers));

export const subjects: Subjects = {
  round: { place: (id) => ({ to: '/rounds/$id', params: { id } }), Answers },
  rounds: { place: () => ({ to: '/rounds' }), Answers },
};
