/** What goals may put on Today; which of it is shown, and how often, is Today's affair. */
import { dayFor } from '#platform/calendar.ts';
import { partiesNamed, readerOf } from '#features/people/public.ts';
import { newsFor, type Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { mayHaveGoalCards, goalsOnMyMind } from './list-store.ts';
import { rewardsOf } from './reward/store.ts';
import { progressSince } from './store.ts';
import { cardsOf } from './goal-card.ts';

export const goalCards: CardSource = {
  mayHaveCards: mayHaveGoalCards,
  cards: cardsOfGoals,
};

async function cardsOfGoals(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const today = dayFor(now, reader.timeZone);
  const found = await goalsOnMyMind(db, now.subtract(newsFor));
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const [who, rewards, reported] = await Promise.all([
    readerOf(db, reader.id),
    rewardsOf(db, ids),
    progressSince(db, ids, now.subtract(newsFor)),
  ]);
  const named = await partiesNamed(db, [
    ...found.flatMap(({ parties }) => parties.map(({ party }) => party)),
    ...rewards.flatMap(({ proposedBy, answers }) => [proposedBy, ...answers.map(({ person }) => person)]),
  ]);
  const nameOf = (id: string) => ({ id, name: named.get(id)?.name ?? '' });
  return found.flatMap((goal) =>
    cardsOf({
      goal,
      who,
      now,
      nameOf,
      today,
      progress: reported.get(goal.id) ?? null,
      rewards: rewards.filter((reward) => reward.goal === goal.id),
    }),
  );
}
