import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insideRoute } from '#web/layouts.ts';

export const routes = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/import',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
    validateSearch: (search: Record<string, unknown>): { run?: string } =>
      typeof search['run'] === 'string' ? { run: search['run'] } : {},
  }),
] as const;
