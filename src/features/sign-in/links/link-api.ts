/** Links by mail and the first set-up. */
import { isEmail, isGermanFormal, isName, skeletonOf, tidyEmail, tidyName } from '#features/people/public.ts';
import { callerAddress } from '#platform/http/caller-address.ts';
import { newId } from '#platform/id.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { queue } from '#platform/jobs.ts';
import { askForLink, isSetUpNeeded, redeemLink, setUpWorkplace as setUp } from '../contract.ts';
import { refuse } from '../refusals.ts';
import { markAsking, markOf, presentedKnown } from '../sessions/cookie.ts';
import { isThereAWorkplace, setUpWorkplace, useLink, wishForLink } from './link-store.ts';
import { hashOf } from '../secret.ts';
import { beginSession, welcome } from '../sessions/session.ts';
import { actAs } from '../sessions/session-store.ts';
import { linkLetterJob } from '../later.ts';
import { sampleWanted } from '../events.ts';

const mostWishes = 5;
/** A name as it is kept. Refuses one that nobody could read. */
function nameIn(text: string): string {
  const name = tidyName(text);
  return isName(name) ? name : refuse('sign-in.name-unclear');
}

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
      caller: callerAddress(request),
      known: presentedKnown(request, publicUrl),
      at: now,
    };
    await transact(async (tx) => {
      if (await wishForLink(tx, wish, mostWishes)) await queue(tx, linkLetterJob, { wish: wish.id });
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

  on(isSetUpNeeded, ({ read }) =>
    read(async (db) => ({
      needed: !(await isThereAWorkplace(db)),
      formalGerman: await isGermanFormal(db),
    })),
  ),

  on(setUp, async (call) => {
    const { input, now } = call;
    if (!isTimeZone(input.timeZone)) refuse('sign-in.unknown-time-zone');
    const [workplaceName, name] = [nameIn(input.workplaceName), nameIn(input.yourName)];
    if (skeletonOf(workplaceName) === skeletonOf(name)) refuse('sign-in.names-alike');
    const founder = newId();
    const begun = await call.transact(async (tx) => {
      const outcome = await setUpWorkplace(tx, {
        secret: hashOf(input.secret),
        everyone: newId(),
        founder,
        workplaceName,
        name,
        email: addressIn(input.email),
        timeZone: input.timeZone,
        language: input.language,
        at: now,
      });
      if (outcome !== 'founded') refuse(outcome === 'ended' ? 'sign-in.link-ended' : 'sign-in.set-up-done');
      await actAs(tx, founder);
      if (input.sample === true) await queue(tx, sampleWanted, { person: founder });
      return beginSession(tx, call, founder);
    });
    return welcome(call, begun);
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
