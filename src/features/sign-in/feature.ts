/** Sign-in as a part of the app. */
import type { Feature } from '#platform/feature.ts';
import { inviteWhoWaits, signInJobs } from './jobs.ts';
import { letInCards } from './cards.ts';
import { invitationRoutes } from './links/invitation-api.ts';
import { linkRoutes } from './links/link-api.ts';
import { ownSignIn } from './own-sign-in.ts';
import { passkeyRoutes } from './passkeys/passkey-api.ts';
import { sessionRoutes } from './sessions/session-api.ts';

export const signIn: Feature = {
  routes: [...linkRoutes, ...invitationRoutes, ...sessionRoutes, ...passkeyRoutes],
  jobs: signInJobs,
  when: { 'mail.ready': inviteWhoWaits },
  exports: [ownSignIn],
  cards: [letInCards],
};
