import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Verb } from '#web/feature.ts';
import { insideRoute } from '#web/frames.tsx';

const getParentRoute = () => insideRoute;

export const routes = [
  createRoute({
    getParentRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
    validateSearch: (search: Record<string, unknown>): { q?: string } => (search['q'] ? { q: String(search['q']) } : {}),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
] as const;

export const verbs: readonly Verb[] = [];
