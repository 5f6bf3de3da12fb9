import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { publicRoute, insideRoute } from '#web/layouts.ts';
import { ownAddress } from './own-address.ts';
import { SignInPage } from './sign-in-page.tsx';

const whereTo = (named: unknown): { to?: string } => {
  const to = ownAddress(named);
  return to === undefined ? {} : { to };
};

const publicPages = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/sign-in',
    component: SignInPage,
    validateSearch: (search: Record<string, unknown>): { to?: string; ended?: boolean } => ({
      ...whereTo(search['to']),
      ...(search['ended'] === true ? { ended: true } : {}),
    }),
  }),
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/sign-in/$secret',
    component: lazyRouteComponent(() => import('./redeem-page.tsx'), 'RedeemPage'),
  }),
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/set-up/$secret',
    component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
  }),
];

const insidePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/my/sign-in',
    component: lazyRouteComponent(() => import('./my-sign-in-page.tsx'), 'MySignInPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/my/sign-out',
    component: lazyRouteComponent(() => import('./sign-out-page.tsx'), 'SignOutPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/invitations',
    component: lazyRouteComponent(() => import('./invitations-page.tsx'), 'InvitationsPage'),
  }),
];

const pages = { public: publicPages, inside: insidePages };

export const signIn: WebFeature<typeof pages> = {
  pages,
  subjects: {
    session: {
      place: () => ({ to: '/my/sign-in' }),
    },
  },
  firstSteps: [
    {
      step: 'passkey',
      Part: lazy(() => import('./first-steps.tsx').then((file) => ({ default: file.FirstPasskey }))),
    },
    {
      step: 'mail-server',
      Part: lazy(() => import('./first-steps.tsx').then((file) => ({ default: file.SetMailServer }))),
    },
    {
      step: 'invite',
      Part: lazy(() => import('./first-steps.tsx').then((file) => ({ default: file.InvitePeople }))),
    },
  ],
  invitation: [
    {
      name: 'invitation',
      Part: lazy(() => import('./invite-them.tsx').then((file) => ({ default: file.InviteThem }))),
    },
  ],
};
