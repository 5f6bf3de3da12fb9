/** How a move of a partnership is carried out. */
import { actorOf, reachesWhen, refuseAbsentMentions, speakFor, type Actor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { isBlank } from '#platform/input/text.ts';
import { moveCommand, type Change as MoveChange, type MoveRequest } from '#platform/move-command.ts';
import { across, move, openMoves, type PartnershipMove, type Side } from './partnership.ts';
import { refuse } from './refusals.ts';
import { showLines } from './show.ts';
import { lockPartnership, savePartnership, type StoredPartnership } from './store.ts';

export interface PartnershipRequest extends MoveRequest<PartnershipMove> {
  as?: string | undefined;
  words?: string | undefined;
  weeks?: number | null;
  day?: string;
}

export type Change = MoveChange<StoredPartnership, Actor, PartnershipRequest>;

/** The side somebody speaks for with a move. */
export const sideOf = ({
  before,
  actor,
  request: { move: name, as },
}: Pick<Change, 'before' | 'actor' | 'request'>): Side =>
  speakFor<Side>({ one: before.one, other: before.other }, actor, {
    as,
    isOpenFrom: (side) => openMoves(before, { person: actor.person, sides: [side] }).includes(name),
    notYours: () => refuse('partnership.not-yours-to-speak-for'),
    which: () => refuse('partnership.say-for-whom'),
  });

/** What nobody needs to read again later: a catch-up that was skipped, a rhythm left as it was. */
const unremembered: readonly PartnershipMove[] = ['skip', 'refuse-rhythm'];

export const partnershipMoves = moveCommand<StoredPartnership, Actor, PartnershipRequest>({
  lock: async (tx, { id }, mover, now) => {
    const actor = await actorOf(tx, mover, now);
    return { actor, before: await lockPartnership(tx, id), beside: null };
  },
  refuseStale: async (tx, { before, actor }) =>
    refuse('partnership.stale', { newer: (await showLines(tx, [before], actor))[0] }),
  decide: (_tx, asked) => {
    const { before, actor, request, now } = asked;
    const side = sideOf(asked);
    const moved = move(before, request.move, actor.person, { ...request, side, today: actor.today });
    const since = before.since ?? (moved.state === 'active' ? now.toString() : null);
    return { ...before, ...moved, since, movedOn: side, lastDid: request.move };
  },
  check: (tx, { before, request }) => refuseAbsentMentions(tx, request.words ?? '', before.circle),
  write: async (tx, change) => {
    const side = sideOf(change);
    const reachesAt = await reachesWhen(tx, change.before[across(side)], change.now);
    const after = { ...change.after, reachesAt: reachesAt.toString() };
    await savePartnership(tx, after);
    await tell(tx, change, side);
    return after;
  },
});

async function tell(tx: Writing, { after, actor, request, now }: Change, side: Side): Promise<void> {
  const { move: name, weeks, day, words } = request;
  if (unremembered.includes(name) && isBlank(words)) {
    await announce(tx, after.circle, 'partnership', after.id);
    return;
  }
  await remember(tx, {
    circle: after.circle,
    kind: 'partnership',
    subject: after.id,
    at: now,
    mover: actor.person,
    forParty: after[side] === actor.person ? undefined : after[side],
    did: name,
    words,
    details: weeks === undefined && day === undefined ? undefined : { weeks, day },
  });
}
