/** Sign-in as a part of the app. */
import type { Feature } from '#platform/feature.ts';
import { signInJobs } from './jobs.ts';
import { linkRoutes } from './links/link-api.ts';
import { ownSignIn } from './own-sign-in.ts';
import { passkeyRoutes } from './passkeys/passkey-api.ts';
import { sessionRoutes } from './sessions/session-api.ts';

export const signIn: Feature = {
  routes: [...linkRoutes, ...sessionRoutes, ...passkeyRoutes],
  jobs: signInJobs,
  exports: [ownSignIn],
};
