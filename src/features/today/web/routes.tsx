import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Verb } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';

const getParentRoute = () => insideRoute;

export const routes = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/open',
    component: lazyRouteComponent(() => import('./open-page.tsx'), 'OpenPage'),
  }),
] as const;

export const verbs: readonly Verb[] = [{ say: 'today:verbs.open', to: '/open' }];
