/** Sign-in as a part of the app. */
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { mailReady } from '#platform/mail/mail-queue.ts';
import { inviteWhoWaits, signInJobs } from './jobs.ts';
import { tidying } from './later.ts';
import { letInCards } from './cards.ts';
import { invitationRoutes } from './links/invitation-api.ts';
import { linkRoutes } from './links/link-api.ts';
import { ownSignIn } from './own-sign-in.ts';
import { passkeyRoutes } from './passkeys/passkey-api.ts';
import { sessionRoutes } from './sessions/session-api.ts';

export const signIn: Feature = {
  name: 'sign-in',
  routes: [...linkRoutes, ...invitationRoutes, ...sessionRoutes, ...passkeyRoutes],
  jobs: signInJobs,
  on: [handle(mailReady, inviteWhoWaits)],
  exports: [ownSignIn],
  cards: [letInCards],
};

/** When its jobs run by the clock: crontab times, UTC. */
export const signInSchedule: Readonly<Record<string, string>> = { [tidying.task]: '17 3 * * *' };
