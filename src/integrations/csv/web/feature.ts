import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

const insidePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/import',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
    validateSearch: (search: Record<string, unknown>): { run?: string } =>
      typeof search['run'] === 'string' ? { run: search['run'] } : {},
  }),
];

const pages = { inside: insidePages };

export const csv: WebFeature<typeof pages> = {
  pages,
};
