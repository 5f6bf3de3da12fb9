/** Links by mail, the first set-up and invitations. */
import { isEmail, isName, tidyEmail, tidyName } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { queue } from '#platform/jobs.ts';
import { refuseAnyone } from '#platform/refusal.ts';
import {
  askForLink,
  invite,
  inviteMany,
  isSetUpNeeded,
  redeemLink,
  refuse,
  setUpWorkplace as setUp,
} from '../contract.ts';
import { markAsking, markOf } from '../sessions/cookie.ts';
import { invitable, isThereAWorkplace, setUpWorkplace, useLink, wishForLink } from './link-store.ts';
import { hashOf } from '../secret.ts';
import { beginSession, welcome } from '../sessions/session.ts';
import { actAs } from '../sessions/session-store.ts';

const mostWishes = 5;
const mostInvited = 1000;

/** A name as it is kept. Refuses one that nobody could read. */
function nameIn(text: string): string {
  const name = tidyName(text);
  return isName(name) ? name : refuse('sign-in.name-unclear');
}

const queueInvitation = (tx: Writing, person: string) =>
  queue(tx, 'sign-in.invite', { person }, { key: `invite:${person}` });

/** An address as it is kept. Refuses what is none: whose it is, and whether it is anybody's, plays no part. */
function addressIn(text: string): string {
  const address = tidyEmail(text);
  return isEmail(address) ? address : refuse('sign-in.bad-address');
}

export const linkRoutes: readonly Route[] = [
  // The same steps for every address: whose it is, only the job finds out.
  on(askForLink, async ({ input, now, transact, request, reply, publicUrl }) => {
    const wish = {
      id: newId(),
      email: addressIn(input.email),
      browser: markAsking(request, reply, publicUrl),
      at: now,
    };
    await transact(async (tx) => {
      if (await wishForLink(tx, wish, mostWishes)) await queue(tx, 'sign-in.link', { wish: wish.id });
    });
    return {};
  }),

  on(redeemLink, async (call) => {
    const begun = await call.transact(async (tx) => {
      const found = await useLink(
        tx,
        hashOf(call.input.secret),
        markOf(call.request, call.publicUrl),
        call.now,
      );
      if (found.outcome === 'welcome') return beginSession(tx, call, found.person);
      return refuse(found.outcome === 'ended' ? 'sign-in.link-ended' : 'sign-in.other-browser');
    });
    return welcome(call, begun);
  }),

  on(isSetUpNeeded, ({ read }) => read(async (db) => ({ needed: !(await isThereAWorkplace(db)) }))),

  on(setUp, async (call) => {
    const { input, now } = call;
    if (!isTimeZone(input.timeZone)) refuse('sign-in.unknown-time-zone');
    const founder = newId();
    const begun = await call.transact(async (tx) => {
      const outcome = await setUpWorkplace(tx, {
        secret: hashOf(input.secret),
        everyone: newId(),
        founder,
        workplaceName: nameIn(input.workplaceName),
        name: nameIn(input.yourName),
        email: addressIn(input.email),
        timeZone: input.timeZone,
        language: input.language,
        at: now,
      });
      if (outcome !== 'founded') refuse(outcome === 'ended' ? 'sign-in.link-ended' : 'sign-in.set-up-done');
      await actAs(tx, founder);
      if (input.sample === true) await queue(tx, 'sample.fill', { person: founder });
      return beginSession(tx, call, founder);
    });
    return welcome(call, begun);
  }),

  on(invite, ({ input, now, transact }) =>
    transact(async (tx) => {
      const [invited] = await invitable(tx, [input.id], now, 1);
      if (invited === undefined) return refuseAnyone('not-found');
      await queueInvitation(tx, invited);
      return {};
    }),
  ),

  on(inviteMany, async ({ person, input, now, transact }) => {
    if (!person.admin) return refuseAnyone('not-found');
    return transact(async (tx) => {
      const people = await invitable(tx, input.people ?? null, now, mostInvited);
      for (const one of people) await queueInvitation(tx, one);
      return { invited: people.length };
    });
  }),
];

function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
