/** Whose consent a reward needs. */
import { membersOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { partiesHere, type StoredGoal } from '../goal-stored.ts';

/** Everybody whose consent is asked: the active members of all parties. */
export async function membersOfGoal(db: Reading, goal: StoredGoal): Promise<string[]> {
  const lists = await Promise.all(
    partiesHere(goal).map((one) => (one.kind === 'person' ? [one.party] : membersOf(db, one.party))),
  );
  return [...new Set(lists.flat())];
}
