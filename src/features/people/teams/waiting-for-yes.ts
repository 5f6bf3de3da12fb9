/** Nobody lets themselves in: who joins, leads or moves a team for themselves asks its members, and one yes is enough. */
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, handle, queue } from '#platform/jobs.ts';
import { writing } from '#platform/database/transaction.ts';
import { refuse } from '../refusals.ts';
import { addWish, endWish, nobodyIsLeftIn, teamToAsk, type WishKind } from './team-wish-store.ts';

/** After so long without an answer a wish ends by itself. */
const patience = { hours: 14 * 24 };
const wishLapse = defineJob('people.wish-lapses', { wish: Id, person: Id });

/**
 * Asks the members whose yes is needed, if any is. False where nobody has to be asked: then it may be done at once.
 * Refuses `people.nobody-left-to-ask` for a team that had people, or was trusted with something, and has nobody now.
 */
export async function waitsForYes(
  tx: Writing,
  person: string,
  wish: { kind: WishKind; into: string; moved?: string | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const team = await teamToAsk(tx, wish.kind, wish.into, wish.moved);
  if (team !== null && (await nobodyIsLeftIn(tx, team))) refuse('people.nobody-left-to-ask');
  return asksForYes(tx, person, wish, now);
}

/** The same without that refusal: in a table whose other lines may bring the people who can be asked. */
export async function asksForYes(
  tx: Writing,
  person: string,
  { kind, into, moved = null }: { kind: WishKind; into: string; moved?: string | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const team = await teamToAsk(tx, kind, into, moved);
  if (team === null) return false;
  const id = await addWish(tx, { kind, person, team, into, moved }, now);
  if (id !== null) {
    await queue(tx, wishLapse, { wish: id, person }, { at: now.add(patience) });
    await announce(tx, team, 'team-wish', id);
  }
  return true;
}

export const wishJobs = [
  handle(wishLapse, ({ wish, person }, context) =>
    writing(context.app, person, async (tx) => {
      if (await endWish(tx, wish, person, 'lapsed', context.clock()))
        await announce(tx, person, 'team-wish', wish);
    }),
  ),
];
