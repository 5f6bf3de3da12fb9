/** Every page of Alongside in its layout. */
import { createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { publicRoute, insideRoute, openRoute, rootRoute } from '#web/layouts.ts';
import { NotFoundPage } from '#web/kit/pages/not-found-page.tsx';
import { admission } from './admission.ts';
import { pagesIn } from './features.ts';
import { AppLayout } from './shell/app-layout.tsx';
import { PageProblem } from './shell/page-problem.tsx';
import { PublicLayout } from './shell/public-layout.tsx';
import { Waiting } from './shell/waiting.tsx';

/** An address that leads nowhere stands in a layout like any other page, so that there is a way on. */
const unknownRoute = createRoute({ getParentRoute: () => openRoute, path: '$', component: NotFoundPage });

const EitherLayout = () => (openRoute.useRouteContext().isInside ? <AppLayout /> : <PublicLayout />);

rootRoute.update({ component: Outlet, notFoundComponent: NotFoundPage });
publicRoute.update({ component: PublicLayout });
openRoute.update({ component: EitherLayout });
insideRoute.update({ component: AppLayout });

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
  defaultPendingComponent: Waiting,
  defaultErrorComponent: PageProblem,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
