/** Every page of Alongside in its layout. */
import { createRoute, createRouter, Outlet } from '@tanstack/react-router';
<<<<<<< HEAD
=======
import * as asks from '#features/asks/web/routes.tsx';
import * as conversations from '#features/conversations/web/routes.tsx';
import * as notes from '#features/notes/web/routes.tsx';
import * as goals from '#features/goals/web/routes.tsx';
import * as headsUps from '#features/heads-ups/web/routes.tsx';
import * as partnerships from '#features/partnerships/web/routes.tsx';
import * as people from '#features/people/web/routes.tsx';
import * as promises from '#features/promises/web/routes.tsx';
import * as rounds from '#features/rounds/web/routes.tsx';
import * as thanks from '#features/thanks/web/routes.tsx';
import * as signIn from '#features/sign-in/web/routes.tsx';
import * as teamView from '#features/team-view/web/routes.tsx';
import * as today from '#features/today/web/routes.tsx';
import * as backstage from '#integrations/backstage/web/routes.tsx';
import * as csv from '#integrations/csv/web/routes.tsx';
import * as sample from '#sample/web/routes.tsx';
import * as reference from './reference/routes.tsx';
import type { FeatureRegistry } from '#web/feature-registry.ts';
>>>>>>> ops-move
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
