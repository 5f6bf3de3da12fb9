/** What sign-in leaves to the worker: making the links that are mailed, and forgetting what has ended. */
import { tongueFor } from '#features/people/public.ts';
import { newId } from '#platform/id.ts';
import { handle, queue, queueEach, type Handler } from '#platform/jobs.ts';
import { nobody, writing } from '#platform/database/transaction.ts';
import { queueMail, type mailReady } from '#platform/mail/mail-queue.ts';
import { invitation, invitationForAsk, linkLetterJob, tidying } from './later.ts';
import { invitationLetter, linkLetter } from './links/letters.ts';
import { invitationsWaiting, wishInvitationForAsk } from './links/invitation-store.ts';
import { forgetWhatEnded, grantWish, makeInvitation } from './links/link-store.ts';
import { hashOf, newSecret } from './secret.ts';

const linkMinutes = 15;
const invitationDays = 7;
/** Rows of each kind in one go, so that nobody waits for the night's tidying. */
export const forgottenAtATime = 5000;

export const signInJobs = [
  handle(linkLetterJob, async ({ wish }, { worker, clock }) => {
    const secret = newSecret();
    const until = clock().add({ minutes: linkMinutes });
    await writing(worker, nobody, async (tx) => {
      const found = await grantWish(tx, wish, { id: newId(), secret: hashOf(secret), until });
      if (!found) return;
      const to = { to: found.email, tongue: await tongueFor(tx, found.language) };
      await queueMail(tx, linkLetter(to, secret, until), clock());
    });
  }),

  handle(invitation, async ({ person, because }, { worker, clock }) => {
    const secret = newSecret();
    const until = clock().add({ hours: 24 * invitationDays });
    await writing(worker, nobody, async (tx) => {
      const found = await makeInvitation(tx, person, { id: newId(), secret: hashOf(secret), until });
      if (!found) return;
      const tongue = await tongueFor(tx, found.language);
      const to = { to: found.email, tongue, invitationOf: person };
      await queueMail(
        tx,
        invitationLetter(to, { ...found, isForAsk: because === 'ask' }, secret, until),
        clock(),
      );
    });
  }),

  handle(invitationForAsk, async ({ person, ask }, { worker, clock }) => {
    await writing(worker, nobody, async (tx) => {
      if (await wishInvitationForAsk(tx, person, ask, clock()))
        await queue(tx, invitation, { person, because: 'ask' }, { key: person });
    });
  }),

  handle(tidying, (_payload, { worker, clock }) =>
    writing(worker, nobody, async (tx) => {
      const isMore = await forgetWhatEnded(tx, clock(), forgottenAtATime);
      if (isMore) await queue(tx, tidying, {}, { key: 'more' });
    }),
  ),
];

/** There is a mail server now: what waited is written anew, so that its links hold as long as ever. */
export const inviteWhoWaits: Handler<typeof mailReady> = (_payload, { worker }) =>
  writing(worker, nobody, async (tx) => {
    const waiting = await invitationsWaiting(tx);
    await queueEach(
      tx,
      invitation,
      waiting.map((person) => ({ payload: { person }, key: person })),
    );
  });
