import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

/** Which month is open: `?month=2026-12`, and none for the one it is. */
const monthIn = ({ month }: Record<string, unknown>): { month?: string } =>
  typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {};

const insidePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/us/$id',
    component: lazyRouteComponent(() => import('./team-view-page.tsx'), 'TeamViewPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/us/$id/month',
    component: lazyRouteComponent(() => import('./month/month-page.tsx'), 'MonthPage'),
    validateSearch: monthIn,
  }),
];

const pages = { inside: insidePages };

export const teamView: WebFeature<typeof pages> = {
  pages,
};
