/** What becomes of the open promises of somebody who left (model section 6): the customer is asked
 * whether the leaver's team may be asked to take them on, or they are released. */
import type { personLeft } from '#features/people/events.ts';
import { writing, type Writing } from '#platform/database/transaction.ts';
import { remember, type Moment } from '#platform/history.ts';
import type { Handler } from '#platform/jobs.ts';
import { settled, tellTheRest } from './move.ts';
import { afterLeaving } from './promise-departure.ts';
import type { StoredPromise } from './promise-doc.ts';
import { changeOf, lockPromise } from './store.ts';
import { endPromiseOfNobody, promisesLeftBy } from './waiting/worker-store.ts';

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
  const after = await settled(tx, before, { ...before, ...changed, movedOn: null, lastDid: did }, now);
  const details = after.proposal?.performerId ? { mayAsk: after.proposal.performerId } : {};
  const { id: subject, circleId: circle } = after;
  const moment: Moment = { circle, kind: 'promise', subject, at: now, mover: null, did, details };
  await remember(tx, moment, changeOf(before, after));
  await tellTheRest(tx, before, after, acting);
}

/** Each promise in a transaction of its own, written as somebody on a side of it; done again it changes nothing. */
export const onPersonLeft: Handler<typeof personLeft> = async ({ person: leaver }, context) => {
  for (const { promise: id, acting, team } of await promisesLeftBy(context.worker, leaver)) {
    // the other side has left as well: nobody holds it any more, and whoever was asked to take it over is asked no more
    if (acting === null) await endPromiseOfNobody(context.worker, id, context.clock());
    else
      await writing(context.app, acting, async (tx) =>
        leaveBehind(tx, (await lockPromise(tx, id)).promise, { id: leaver, team }, acting, context.clock()),
      );
  }
};
