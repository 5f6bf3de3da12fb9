/** Every page of Alongside in its layout. */
import { createRoute, createRouter, lazyRouteComponent, Outlet, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { publicRoute, insideRoute, openRoute, rootRoute } from '#web/layouts.ts';
import { NotFoundPage } from '#web/kit/pages/not-found-page.tsx';
import { admission } from './admission.ts';
import { pagesIn } from './features.ts';
import { PageProblem } from './shell/page-problem.tsx';
import { PublicLayout } from './shell/public-layout.tsx';
import { WaitingForPage } from './shell/waiting.tsx';
import { isSomebodyKnown } from '#web/visit.ts';

/** An address that leads nowhere stands in a layout like any other page, so that there is a way on. */
const unknownRoute = createRoute({ getParentRoute: () => openRoute, path: '$', component: NotFoundPage });

/** Whoever comes to sign in needs no frame. */
const loadFrame = () => import('./shell/app-layout.tsx');
const AppLayout = lazyRouteComponent(loadFrame, 'AppLayout');
const FrameWaiting = lazyRouteComponent(loadFrame, 'FrameWaiting');

/** Before the server has said who is here: the frame, for whoever was here last. */
function Coming() {
  const isInside = useMatches({ select: (all) => all.some(({ routeId }) => routeId === insideRoute.id) });
  return <Suspense>{isInside && isSomebodyKnown() && <FrameWaiting />}</Suspense>;
}

const EitherLayout = () => (openRoute.useRouteContext().isInside ? <AppLayout /> : <PublicLayout />);

rootRoute.update({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  pendingComponent: Coming,
  pendingMs: 0,
});
publicRoute.update({ component: PublicLayout });
openRoute.update({ component: EitherLayout });
insideRoute.update({ component: AppLayout, pendingComponent: Coming, pendingMs: 0 });

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren(pagesIn('public')),
  openRoute.addChildren([...pagesIn('open'), unknownRoute]),
  insideRoute.addChildren(pagesIn('inside')),
]);

export const router = createRouter({
  routeTree,
  context: admission,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: WaitingForPage,
  defaultErrorComponent: PageProblem,
  scrollRestoration: true,
});

/** Fetches the files of the page that was asked for, while the server is asked who is here. */
export function fetchPageFiles(): void {
  for (const { routeId } of router.matchRoutes(router.latestLocation))
    void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
