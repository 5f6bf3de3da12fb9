import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doorRoute } from '#web/frames.tsx';

export const doorRoutes = [
  createRoute({
    getParentRoute: () => doorRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
    validateSearch: (search: Record<string, unknown>): { to?: string; drafts?: boolean } => ({
      ...(typeof search['to'] === 'string' && search['to'].startsWith('/') ? { to: search['to'] } : {}),
      ...(search['drafts'] === true ? { drafts: true } : {}),
    }),
  }),
] as const;

export const routes = [] as const;
