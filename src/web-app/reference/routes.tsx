import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Verb } from '#web/feature.ts';
import { openRoute } from '#web/layouts.ts';

export const openRoutes = [
  createRoute({
    getParentRoute: () => openRoute,
    path: '/reference',
    component: lazyRouteComponent(() => import('./reference-page.tsx'), 'ReferencePage'),
  }),
] as const;

export const verbs: readonly Verb[] = [{ say: 'web:reference.verb', to: '/reference' }];
