import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebFeature } from '#web/feature.ts';
import { openRoute } from '#web/layouts.ts';

const openPages = [
  createRoute({
    getParentRoute: () => openRoute,
    path: '/reference',
    component: lazyRouteComponent(() => import('./reference-page.tsx'), 'ReferencePage'),
  }),
];

const pages = { open: openPages };

export const reference: WebFeature<typeof pages> = {
  pages,
  verbs: [{ say: 'web:reference.verb', to: '/reference' }],
};
