/** What other features may ask of goals; those beside it are handed these by whoever puts the house together. */
import { partiesNamed, type PartyView } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { goalsBetween } from './list-store.ts';
import { goalsByIds } from './store.ts';

/** A goal's aim and its parties as they are credited; null for somebody who cannot see it any more. */
export async function goalAsShared(
  db: Reading,
  id: string,
): Promise<{ aim: string; parties: string[] } | null> {
  const [goal] = await goalsByIds(db, [id]);
  return goal ? { aim: goal.aim, parties: goal.parties.map((one) => one.party) } : null;
}

/** The shared goals of which both parties are part, newest first, as far as the reader sees them (B05, B30). */
export async function sharedGoalsBetween(
  db: Reading,
  one: string,
  other: string,
): Promise<{ id: string; aim: string; since: string; parties: PartyView[] }[]> {
  const goals = await goalsBetween(db, one, other);
  const names = await partiesNamed(db, [
    ...new Set(goals.flatMap(({ parties }) => parties.map(({ party }) => party))),
  ]);
  return goals.map(({ id, aim, sharedAt, openedAt, parties }) => ({
    id,
    aim,
    since: sharedAt ?? openedAt,
    parties: parties.flatMap(({ party }) => names.get(party) ?? []),
  }));
}
