import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Verb } from '../feature.ts';
import { openRoute } from '../layouts.tsx';

export const openRoutes = [
  createRoute({
    getParentRoute: () => openRoute,
    path: '/reference',
    component: lazyRouteComponent(() => import('./reference-page.tsx'), 'ReferencePage'),
  }),
] as const;

export const verbs: readonly Verb[] = [{ say: 'web:reference.verb', to: '/reference' }];
