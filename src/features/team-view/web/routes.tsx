import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insideRoute } from '#web/layouts.ts';

export const routes = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/us/$id',
    component: lazyRouteComponent(() => import('./team-view-page.tsx'), 'TeamViewPage'),
  }),
] as const;
