/**
 * The layouts that pages stand in, as the routes that a feature's pages are children of. How each looks, and who is let in,
 * the app says that is built on them (`src/web-app/router.tsx`).
 */
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';

/** What the layouts ask the app. */
export interface Admission {
  /** Lets in whoever is signed in; whoever is not is asked to sign in and comes back to the same address. */
  letIn: (address: string) => Promise<void>;
  isSignedIn: () => Promise<boolean>;
}

export const rootRoute = createRootRouteWithContext<Admission>()();

/** Pages for everybody, before and without signing in. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public' });

/** Pages for those who are signed in. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: ({ context, location }) => context.letIn(location.href),
});

/** Pages for everybody that also stand inside, for those who are signed in. */
export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'open',
  beforeLoad: async ({ context }) => ({ isInside: await context.isSignedIn() }),
});
