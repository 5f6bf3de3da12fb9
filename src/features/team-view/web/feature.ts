import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

const insidePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/us/$id',
    component: lazyRouteComponent(() => import('./team-view-page.tsx'), 'TeamViewPage'),
  }),
];

const pages = { inside: insidePages };

export const teamView: WebFeature<typeof pages> = {
  pages,
};
