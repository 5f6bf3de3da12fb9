import type { Route } from '#platform/http/routes.ts';
import { linkRoutes } from './link-api.ts';
import { passkeyRoutes } from './passkey-api.ts';
import { sessionRoutes } from './session-api.ts';

export const signInRoutes: readonly Route[] = [...linkRoutes, ...sessionRoutes, ...passkeyRoutes];
