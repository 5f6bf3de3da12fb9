/** The layouts that pages stand in: one for those who are signed in, one for the public pages before that. */
import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { isRefusal } from './call.ts';
import { speakAs } from './language.ts';
import { isSignedIn, readMe } from './me.ts';
import { queryClient, queryOf } from './queries.ts';
import { PublicLayout } from './shell/public-layout.tsx';
import { AppLayout } from './shell/app-layout.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { beginVisit } from './visit.ts';

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** Pages for everybody, before and without signing in. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: PublicLayout,
});

/** Pages for those who are signed in. Whoever is not is asked to sign in and comes back to the same address. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  component: AppLayout,
  beforeLoad: async ({ location }) => {
    try {
      const { person } = await queryClient.ensureQueryData(queryOf(readMe, {}));
      await Promise.all([speakAs(person), beginVisit(person.id)]);
    } catch (error) {
      if (isRefusal(error, 'sign-in.needed'))
        throw redirect({ to: '/sign-in', search: { to: location.href } });
      throw error;
    }
  },
});

/** Pages for everybody that also stand inside, for those who are signed in. */
export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'open',
  component: EitherLayout,
  beforeLoad: async () => ({ isInside: await isSignedIn() }),
});

function EitherLayout() {
  return openRoute.useRouteContext().isInside ? <AppLayout /> : <PublicLayout />;
}

/** An address that leads nowhere stands in a layout like any other page, so that there is a way on. */
export const unknownRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '$',
  component: NotFoundPage,
});
