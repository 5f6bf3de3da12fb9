/**
 * Offboarding: what becomes of the open promises of somebody who left (model section 6): the customer is asked whether the
 * leaver's team may be asked to take them on, or they are released.
 */
import type { personLeft } from '#features/people/events.ts';
import { Id } from '#platform/contract.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import { remember, type Moment } from '#platform/history.ts';
import { defineJob, queue, type Handler } from '#platform/jobs.ts';
import { forgetLinks } from './counting-on/store.ts';
import { settled, tellTheRest } from './move.ts';
import { afterLeaving } from './promise-departure.ts';
import type { StoredPromise } from './promise-stored.ts';
import { changeOf, hasLeft, lockPromise } from './store.ts';
import { endPromiseOfNobody, promisesLeftBy } from './reminders/worker-store.ts';

async function leaveBehind(
  tx: Writing,
  before: StoredPromise,
  leaver: { id: string; team: string | null },
  acting: string,
  now: Temporal.Instant,
): Promise<void> {
  const change = afterLeaving(before, leaver.id, leaver.team);
  if (!change) return;
  const { did, ...changed } = change;
  // a question that is open stays one when only a contact leaves
  const lastDid = did === 'steward-left' && before.lastDid === 'ask' ? 'ask' : did;
  const after = await settled(tx, before, { ...before, ...changed, movedOn: null, lastDid }, now);
  const details = after.proposal?.performerId ? { mayAsk: after.proposal.performerId } : {};
  const { id: subject, circleId: circle } = after;
  const told = did === 'refuse' ? 'not-taken-on' : did;
  const moment: Moment = { circle, kind: 'promise', subject, at: now, mover: null, did: told, details };
  await remember(tx, moment, changeOf(before, after));
  await tellTheRest(tx, before, after, acting);
}

/** For a promise whose performer left while its customer had not yet said whether it is done. */
export const performerLeft = defineJob('promise.performer-left', { person: Id });

/** "Not yet" to somebody who has left: what becomes of it follows as for any other of their open promises. */
export async function followTheDeparture(tx: Writing, { performerId, state }: StoredPromise): Promise<void> {
  if (state === 'promised' && (await hasLeft(tx, performerId)))
    await queue(tx, performerLeft, { person: performerId });
}

/** Each promise in a transaction of its own, written as somebody on a side of it; idempotent, so that it may be retried. */
export const leaveTheirPromises: Handler<typeof performerLeft> = async ({ person: leaver }, context) => {
  for (const { promise: id, acting, team } of await promisesLeftBy(context.worker, leaver)) {
    // the other side has left as well: nobody holds it any more, and whoever was asked to take it over is asked no more
    if (acting === null) await endPromiseOfNobody(context.worker, id, context.clock());
    else
      await writing(context.app, acting, async (tx) =>
        leaveBehind(tx, (await lockPromise(tx, id)).promise, { id: leaver, team }, acting, context.clock()),
      );
  }
};

/** What somebody counted on was theirs alone, and goes with them. */
export const onPersonLeft: Handler<typeof personLeft> = async (left, context) => {
  await writing(context.app, left.person, (tx) => forgetLinks(tx, left.person));
  await leaveTheirPromises(left, context);
};
