/** What other features may ask of goals; those beside it are handed these by whoever puts the house together. */
import type { Reading } from '#platform/database/transaction.ts';
export { glanceAtHeldGoals } from './list-store.ts';
import { sharedGoalsHeldBy } from './list-store.ts';
import { goalsByIds, progressOf } from './store.ts';

/** A goal's aim and its parties as they are credited; null for somebody who cannot see it any more. */
export async function goalAsShared(
  db: Reading,
  id: string,
): Promise<{ aim: string; parties: string[] } | null> {
  const [goal] = await goalsByIds(db, [id]);
  return goal ? { aim: goal.aim, parties: goal.parties.map((one) => one.party) } : null;
}

/**
 * The pairs of parties that share a goal which this person holds: they proposed it, or joined, for one of them. Their own
 * party comes first, each pair once (B05, B30).
 */
export async function pairsWithSharedGoal(
  db: Reading,
  person: string,
): Promise<{ one: string; other: string }[]> {
  const pairs = (await sharedGoalsHeldBy(db, person)).flatMap(({ parties }) =>
    parties
      .filter(({ joinedBy }) => joinedBy === person)
      .flatMap(({ party: one }) =>
        parties
          .filter(({ party, isHere, joinedBy }) => party !== one && isHere && joinedBy !== person)
          .map(({ party: other }) => ({ one, other })),
      ),
  );
  return [...new Map(pairs.map((pair) => [`${pair.one}.${pair.other}`, pair])).values()];
}

/** What a party said of its progress towards a goal, and who shares the goal; null where it said so in figures alone. */
export async function progressAsNews(
  db: Reading,
  id: string,
  progress: string,
): Promise<{ aim: string; words: string; parties: string[] } | null> {
  const [goal] = await goalsByIds(db, [id]);
  const words = (await progressOf(db, id)).find((entry) => entry.id === progress)?.words;
  if (!goal || !words) return null;
  return {
    aim: goal.aim,
    words,
    parties: goal.parties.filter(({ isHere }) => isHere).map(({ party }) => party),
  };
}
