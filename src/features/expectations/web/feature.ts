import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

const answers = () => import('./card-answers.tsx');

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/expectations/$id',
    component: lazyRouteComponent(() => import('./expectation-page.tsx'), 'ExpectationPage'),
  }),
];

const pages = { inside: insidePages };

export const expectations: WebFeature<typeof pages> = {
  pages,
  subjects: {
    expectation: {
      say: 'expectations:kinds.expectation',
      place: (id) => ({ to: '/expectations/$id', params: { id } }),
      Answers: answersOf(() => answers().then((file) => file.expectationAnswers)),
    },
  },
};
