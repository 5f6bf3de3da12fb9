/** The layouts that pages stand in: one for those who are signed in, one for the public pages before that. */
import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { isRefusal } from './call.ts';
import { speakAs } from './language.ts';
import { isSignedIn, readMe } from './me.ts';
import { queryClient, reading } from './reading.ts';
import { DoorFrame } from './shell/door-frame.tsx';
import { Frame } from './shell/frame.tsx';
import { NothingHere } from './shell/nothing-here.tsx';
import { beginVisit } from './visit.ts';

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NothingHere });

/** Pages for everybody, before and without signing in. */
export const doorRoute = createRoute({ getParentRoute: () => rootRoute, id: 'door', component: DoorFrame });

/** Pages for those who are signed in. Whoever is not is asked to sign in and comes back to the same address. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  component: Frame,
  beforeLoad: async ({ location }) => {
    try {
      const { person } = await queryClient.ensureQueryData(reading(readMe, {}));
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
  component: AnyFrame,
  beforeLoad: async () => ({ isInside: await isSignedIn() }),
});

function AnyFrame() {
  return openRoute.useRouteContext().isInside ? <Frame /> : <DoorFrame />;
}

/** An address that leads nowhere stands in a frame like any other page, so that there is a way on. */
export const unknownRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '$',
  component: NothingHere,
});
