import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

const insidePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/sample',
    component: lazyRouteComponent(() => import('./sample-page.tsx'), 'SamplePage'),
  }),
];

const pages = { inside: insidePages };

export const sample: WebFeature<typeof pages> = {
  pages,
};
