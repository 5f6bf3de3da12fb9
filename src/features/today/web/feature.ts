import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { insideRoute } from '#web/layouts.ts';
import { textParams } from '#web/search-params.ts';

const getParentRoute = () => insideRoute;

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/open',
    component: lazyRouteComponent(() => import('./open-page.tsx'), 'OpenPage'),
    validateSearch: textParams('q'),
  }),
  createRoute({
    getParentRoute,
    path: '/stuck',
    component: lazyRouteComponent(() => import('./stuck.tsx'), 'StuckPage'),
  }),
];

const pages = { inside: insidePages };

export const today: WebFeature<typeof pages> = {
  pages,
  verbs: [
    { say: 'today:verbs.open', to: '/open' },
    { say: 'today:stuck.open', to: '/stuck', isNew: 'more' },
  ],
  places: [
    { order: 10, to: '/', say: 'web:places.today', onPhone: true },
    { order: 20, to: '/open', say: 'web:places.betweenUs', onPhone: true },
  ],
};
