/** Carries out a move on a partnership: lock it, decide, write, remember. */
import { reachesWhen, refuseAbsentMentions, type Actor, speakFor } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { move, openMoves, across, type PartnershipMove, type Said, type Side } from './partnership.ts';
import { refuse } from './refusals.ts';
import { showLines } from './show.ts';
import { lockPartnership, savePartnership, type KeptPartnership } from './store.ts';
import { isBlank } from '#platform/input/text.ts';

export interface Wish {
  id: string;
  saw: number;
  as?: string | undefined;
  words?: string | undefined;
  weeks?: number | null;
  day?: string;
}

export interface Moved {
  before: KeptPartnership;
  after: KeptPartnership;
  side: Side;
}

/** Locks the partnership somebody looked at. Refuses `not-found`, and `partnership.stale` with how it stands now. */
export async function holdPartnership(
  tx: Writing,
  who: Actor,
  { id, saw }: Pick<Wish, 'id' | 'saw'>,
): Promise<KeptPartnership> {
  const partnership = await lockPartnership(tx, id);
  if (partnership.version === saw) return partnership;
  return refuse('partnership.stale', { newer: (await showLines(tx, [partnership], who))[0] });
}

/** The side somebody speaks for with this move. */
export const sideOf = (
  partnership: KeptPartnership,
  who: Actor,
  name: PartnershipMove,
  as: string | undefined,
): Side =>
  speakFor<Side>({ one: partnership.one, other: partnership.other }, who, {
    as,
    isOpenFrom: (side) => openMoves(partnership, { person: who.person, sides: [side] }).includes(name),
    notYours: () => refuse('partnership.not-yours-to-speak-for'),
    which: () => refuse('partnership.say-for-whom'),
  });

/** What nobody needs to read again later: a catch-up that was skipped, a rhythm left as it was. */
const unremembered: readonly PartnershipMove[] = ['skip', 'refuse-rhythm'];

/** Carries out somebody's move. Refuses what the rule refuses. */
export async function makeMove(
  tx: Writing,
  who: Actor,
  name: PartnershipMove,
  wish: Wish,
  now: Temporal.Instant,
): Promise<Moved> {
  const before = await holdPartnership(tx, who, wish);
  const side = sideOf(before, who, name, wish.as);
  const said: Said = { ...wish, side, today: who.today };
  const moved = move(before, name, who.person, said);
  await refuseAbsentMentions(tx, wish.words ?? '', before.circle);
  const after: KeptPartnership = {
    ...before,
    ...moved,
    since: before.since ?? (moved.state === 'active' ? now.toString() : null),
    reachesAt: (await reachesWhen(tx, before[across(side)], now)).toString(),
    movedOn: side,
    lastDid: name,
  };
  await savePartnership(tx, after);
  await tell(tx, after, { side, mover: who.person, name, wish }, now);
  return { before, after, side };
}

async function tell(
  tx: Writing,
  after: KeptPartnership,
  { side, mover, name, wish }: { side: Side; mover: string; name: PartnershipMove; wish: Wish },
  now: Temporal.Instant,
): Promise<void> {
  if (unremembered.includes(name) && isBlank(wish.words)) {
    await announce(tx, after.circle, 'partnership', after.id);
    return;
  }
  const { weeks, day, words } = wish;
  await remember(tx, {
    ...{ circle: after.circle, kind: 'partnership', subject: after.id, at: now, mover },
    forParty: after[side] === mover ? undefined : after[side],
    ...{ did: name, words },
    details: weeks === undefined && day === undefined ? undefined : { weeks, day },
  });
}
