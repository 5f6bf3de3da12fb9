import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/pulse',
    component: lazyRouteComponent(() => import('./answering/answer-page.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/culture',
    component: lazyRouteComponent(() => import('./culture/culture-page.tsx'), 'CulturePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/pulse',
    component: lazyRouteComponent(() => import('./admin/rounds-page.tsx'), 'RoundsPage'),
  }),
];

const pages = { inside: insidePages };

export const pulse: WebFeature<typeof pages> = {
  pages,
  verbs: [{ say: 'pulse:verbs.seeUs', to: '/culture', notYet: 'culture' }],
  places: [{ order: 42, to: '/culture', within: '/us', say: 'web:places.culture', notYet: 'culture' }],
  subjects: {
    pulse: {
      say: 'pulse:kinds.pulse',
      place: () => ({ to: '/pulse' }),
      Answers: answersOf(() => import('./answering/pulse-moves.ts').then((file) => file.pulseAnswers)),
    },
  },
};
