/** What other features may ask of goals; those beside it get these injected by `app.ts`. */
import { partiesNamed, partiesOf, type PartyView } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { GoalState } from './goal-stored.ts';
import { goalsOfParty, sharedGoalsHeldBy } from './list-store.ts';
import type { RewardState } from './reward/goal-reward.ts';
import { rewardsOf } from './reward/store.ts';
import { goalsByIds, progressOf } from './store.ts';

export { mayHaveHeldGoalCards } from './list-store.ts';

const standing = ['proposed', 'agreed', 'given'] as const;
const standingOf = (state: RewardState) => standing.find((one) => one === state);

export interface TeamGoal {
  id: string;
  aim: string;
  state: GoalState;
  byDay: string | null;
  /** The other teams. */
  with: PartyView[];
  /** The last reward that was proposed and not taken back; a reward is for all of them (S1-8). */
  reward: { words: string; state: (typeof standing)[number] } | null;
}

/** Goals of a team, open or ended since, with their rewards, the same for everybody in it. */
export async function goalsOfTeam(
  db: Reading,
  team: string,
  endedSince: Temporal.Instant,
  most: number,
): Promise<TeamGoal[]> {
  const goals = await goalsOfParty(db, team, endedSince, most);
  const others = (parties: (typeof goals)[number]['parties']) =>
    parties.map(({ party }) => party).filter((party) => party !== team);
  const [names, rewards] = await Promise.all([
    partiesNamed(
      db,
      goals.flatMap(({ parties }) => others(parties)),
    ),
    rewardsOf(
      db,
      goals.map(({ id }) => id),
    ),
  ]);
  return goals.map(({ id, aim, state, byDay, parties }) => {
    const reward = rewards.findLast((one) => one.goal === id && standingOf(one.state));
    return {
      id,
      aim,
      state,
      byDay,
      with: others(parties)
        .flatMap((party) => names.get(party) ?? [])
        .filter(({ kind }) => kind === 'team'),
      reward: reward ? { words: reward.words, state: standingOf(reward.state)! } : null,
    };
  });
}

/** A goal's aim and its parties as they are credited; null for somebody who is part of none of them any more. */
export async function goalAsShared(
  db: Reading,
  id: string,
  person: string,
): Promise<{ aim: string; parties: string[] } | null> {
  const [[goal], mine] = await Promise.all([goalsByIds(db, [id]), partiesOf(db, person)]);
  const parties = goal?.parties.map(({ party }) => party) ?? [];
  return goal && parties.some((party) => mine.includes(party)) ? { aim: goal.aim, parties } : null;
}

/**
 * The pairs of parties that share a goal which this person holds: they proposed it, or joined, for one of them. Their own
 * party comes first, each pair once (B05, B30).
 */
export async function pairsWithSharedGoal(
  db: Reading,
  person: string,
): Promise<{ one: string; other: string }[]> {
  // a team that one joined for and left is no longer one's own
  const [held, mine] = await Promise.all([sharedGoalsHeldBy(db, person), partiesOf(db, person)]);
  const pairs = held.flatMap(({ parties }) =>
    parties
      .filter(({ party, joinedBy }) => joinedBy === person && mine.includes(party))
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
