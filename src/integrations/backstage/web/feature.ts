import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

const insidePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/teams/$id/guide/file',
    component: lazyRouteComponent(() => import('./guide-file-page.tsx'), 'GuideFilePage'),
  }),
];

const pages = { inside: insidePages };

export const backstage: WebFeature<typeof pages> = {
  pages,
};
