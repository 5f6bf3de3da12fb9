import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insideRoute } from '#web/layouts.ts';

export const routes = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/teams/$id/guide/file',
    component: lazyRouteComponent(() => import('./guide-file-page.tsx'), 'GuideFilePage'),
  }),
] as const;
