/** How a move of an introduction is carried out: the two answer alone, and only a meeting is remembered. */
import type { Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { queue, unqueue } from '#platform/jobs.ts';
import { moveCommand, type RequestOf } from '#platform/move-command.ts';
import { introductionLapse } from '../scheduled-jobs.ts';
import { clock } from '../ask.ts';
import { introductionMet } from '../events.ts';
import type { introductionMoves } from './contract.ts';
import { decideIntroduction } from './introduction.ts';
import {
  asIntroduction,
  lockIntroduction,
  sayYes,
  settleIntroduction,
  type StoredIntroduction,
} from './store.ts';

const command = moveCommand<StoredIntroduction, Pick<Actor, 'person'>, RequestOf<typeof introductionMoves>>({
  lock: async (tx, { id }, mover) => ({
    before: await lockIntroduction(tx, id),
    actor: { person: mover.id },
    beside: null,
  }),
  decide: async (tx, { before, actor, request: { move } }) => {
    const said = decideIntroduction(asIntroduction(before), move, actor);
    if (move !== 'accept') return { ...before, state: said };
    // a first yes waits for the second, of which the database tells only whoever has said their own
    const isMutual = await sayYes(tx, before.id, actor.person);
    const state = decideIntroduction(asIntroduction(before, isMutual), move, actor);
    return { ...before, state, saidYes: true };
  },
  write: async (tx, { before, after, actor, now }) => {
    if (after.state !== before.state) await settle(tx, after, actor.person, now);
    return after;
  },
});

/** Carries out a move of one of the three. Refuses `not-found`, or what the rule refuses. */
export const makeMove = command.make;

/** Nobody answered in time: it becomes "not now", which is the clock's move. */
export async function lapse(tx: Writing, id: string, now: Temporal.Instant): Promise<void> {
  const row = await lockIntroduction(tx, id);
  if (row.state !== 'invited') return;
  await settle(tx, { ...row, state: decideIntroduction(asIntroduction(row), 'lapse', clock) }, null, now);
}

async function settle(
  tx: Writing,
  { id, circleId: circle, state, ...row }: StoredIntroduction,
  mover: string | null,
  now: Temporal.Instant,
): Promise<void> {
  await settleIntroduction(tx, id, state);
  await unqueue(tx, introductionLapse, id);
  // who said "not now" is kept nowhere; only a meeting is remembered
  if (state !== 'met') return announce(tx, circle, 'introduction', id);
  await remember(tx, { circle, kind: 'introduction', subject: id, at: now, mover, did: 'met' });
  // news for whoever can bring the two together; the introducer is no part of it
  await queue(tx, introductionMet, { person: row.askerId, other: row.introducedId });
}
