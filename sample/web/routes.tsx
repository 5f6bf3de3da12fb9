import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insideRoute } from '#web/layouts.ts';

export const routes = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/sample',
    component: lazyRouteComponent(() => import('./sample-page.tsx'), 'SamplePage'),
  }),
] as const;
